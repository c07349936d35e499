import type { CourseChange } from "../../report/course-change-view.ts";

/** What a teacher does with a new lesson, in the order in which one thing needs the other. */
export function nextSteps(number: number, slug: string): CourseChange["next"] {
  const nn = String(number).padStart(2, "0");
  const id = `${nn}-${slug}`;
  return [
    [
      `lessons/${id}.md`,
      "Write the lesson: first the failure as a program, then the idea, then what is to be built. Every place that is yours to fill says TO WRITE: and what belongs there; put that in its stead.",
    ],
    [`solutions/${id}/${slug}.ts`, "Write the answer that you have in mind."],
    [
      `fixtures/${id}/stub/${slug}.ts`,
      `Write the exercise as learners get it. Then npm run reset ${number} puts it into exercises/${id}.`,
    ],
    [
      `exercises/${id}/${slug}.spec.ts`,
      `Write what is checked. npm test solutions/${id} grades your answer.`,
    ],
    [
      `fixtures/${id}`,
      "Add examples: right/<any-name> for other fair answers, wrong/<mistake> for each mistake you expect. Change the two that are there.",
    ],
    ["npm run lesson:record", "It writes under each block of the lesson what it really did."],
    [
      `npm test lessons/${nn}`,
      "It says what the lesson still lacks, with file and line, and judges its examples. npm test alone tries everything.",
    ],
  ];
}
