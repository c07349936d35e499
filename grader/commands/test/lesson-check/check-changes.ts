import { nearest } from "../../../workbook/nearest.ts";
import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

const page = "lessons/freshness.md";

/** What the world may change of a lesson is explained in the course's page about that. */
export function checkChanges(course: Course): readonly Complaint[] {
  const headings = [...course.text(page).matchAll(/^### (.+?)\r?$/gm)].flatMap(
    ([, heading]) => heading ?? [],
  );
  return course.lessons.flatMap(({ id, mayChange }) =>
    mayChange
      .filter((change) => !headings.includes(change))
      .map((change) => {
        const meant = nearest(change, headings);
        const next = meant
          ? `Is it "${meant}"?`
          : `Explain it there under "### ${change}", or leave it out.`;
        const what = `"may-change" of lessons/${id}.md names "${change}", which ${page} doesn't explain.`;
        return { id, sentence: `${what} ${next}` };
      }),
  );
}
