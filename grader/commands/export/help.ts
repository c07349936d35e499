/** What `npm run export -- --help` prints. */
export const help = `
  npm run export gradescope -- --exercise 3

  Makes what other platforms need to grade with this workbook.

  gradescope             an autograder for Gradescope: autograder.zip
  classroom              a workflow for GitHub Classroom:
                         .github/workflows/classroom.yml, for the repository
                         that students start from
  actions                a workflow that grades a class on several of GitHub's
                         machines: .github/workflows/grade-class.yml, for a
                         private repository of yours with this workbook and
                         what the class handed in

  --exercise 3           only exercise 3; several times for several
  --hidden hidden        grades with your hidden checks, too, as npm run grade
                         does
  --out path             the zip file, or the repository's folder; by default
                         autograder.zip and this folder
  --workbook you/course  classroom: your workbook's repository on GitHub, by
                         default the one this copy was cloned from. A branch or
                         a commit may stand behind it: you/course@spring
  --shards 8             actions: on how many machines at the same time
`;
