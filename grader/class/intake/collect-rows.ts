import type { ClassListener, ClassRequest } from "../class-request.ts";
import type { Row } from "../store/state.ts";
import type { Parcel } from "./parcel.ts";
import { shardOf, studentKeys } from "./student-keys.ts";
import { type Intake, takeIn } from "./take-in.ts";

/**
 * Takes in what every student has handed in, one after the other, so that never more than one
 * parcel is open.
 *
 * @param verdictOn names the verdict on files that are for a lesson
 */
export async function collectRows(
  parcels: readonly Parcel[],
  { due, shard }: Pick<ClassRequest, "due" | "shard">,
  intake: Intake,
  verdictOn: (files: string, lesson: string) => string,
  listener: Pick<ClassListener, "onTakenIn">,
): Promise<readonly Row[]> {
  const keys = studentKeys(parcels);
  const own = parcels
    .map((parcel, index) => ({ parcel, key: keys[index] ?? "" }))
    .filter(({ parcel }) => isInShard(parcel, shard));
  const rows: Row[] = [];
  for (const { parcel, key } of own) {
    const { exercises, changed, notes } = await takeIn(parcel, intake);
    const entries = [...exercises].map(([lesson, { files }]) => {
      return [lesson, { files, verdict: verdictOn(files, lesson) }] as const;
    });
    const late = parcel.late || (due !== undefined && changed !== undefined && changed > due);
    const { name, student, handedInAs } = parcel;
    rows.push({
      name,
      key,
      student,
      handedInAs,
      late,
      notes,
      exercises: Object.fromEntries(entries),
    });
    listener.onTakenIn(rows.length, own.length);
  }
  return rows;
}

function isInShard({ student }: Parcel, shard: ClassRequest["shard"]): boolean {
  return shard === undefined || shardOf(student, shard.of) === shard.part - 1;
}
