/** What `npm run grade -- --help` prints. */
export const help = `
  npm run grade -- submissions --out report

  Grades what a class has handed in. In submissions/, or submissions.zip, each
  student has a folder or a zip file: with a copy of the whole workbook, or with
  exercises in folders such as 03-chatbot-class, 03 or chatbot-class, or with
  their files. The downloads of Moodle, Canvas and GitHub Classroom are read as
  they come. Spec, grader and settings are always yours.

  --out report           the report's folder; run the same again, and only what
                         has changed is graded again
  --exercise 3           only exercise 3; several times for several
  --hidden hidden        grades with your hidden checks, too:
                         hidden/03-chatbot-class.spec.ts, or all specs in
                         hidden/03-chatbot-class/. Of them the report says only
                         how many passed
  --due 2026-11-20T23:59 marks as late what was written after that
  --seed 7               asks everybody what that seed says; by default one that
                         the report keeps
  --seconds 20           lets each submission take so long
  --shard 3/8            grades the third of eight parts of the class
  --merge a b c          makes one report of the reports a, b and c
  --no-color             leaves out colours

  Ends with 0 when the class is graded, whatever the grades; with 2 when nothing
  could be.
`;
