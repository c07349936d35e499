import type { Gradebook } from "../../../class/gradebook.ts";
import { count } from "../count.ts";
import { roundPoints } from "../round-points.ts";
import { writeCsv } from "./write-csv.ts";

const header = [
  "name",
  "key",
  "exercise",
  "file",
  "behaviour",
  "state",
  "points",
  "possible",
  "reason",
];

/**
 * The class as a spreadsheet to filter: a row for each behaviour of each exercise that was handed
 * in. A student's hidden checks are one row.
 */
export function behavioursCsv({ students }: Gradebook): string {
  const rows = students.flatMap(({ name, key, exercises }) =>
    exercises
      .filter(({ outcome }) => outcome !== "missing")
      .flatMap(({ lesson, behaviours, hidden }) => [
        ...behaviours.map((behaviour) => [
          name,
          key,
          lesson.id,
          behaviour.file ?? "",
          behaviour.name,
          behaviour.state,
          roundPoints(behaviour.points),
          roundPoints(behaviour.possible),
          behaviour.reason,
        ]),
        ...(hidden === undefined
          ? []
          : [
              [
                name,
                key,
                lesson.id,
                "",
                count(hidden.count, "hidden check"),
                `${hidden.passed} passed`,
                roundPoints(hidden.points),
                roundPoints(hidden.possible),
                "",
              ],
            ]),
      ]),
  );
  return writeCsv(header, rows);
}
