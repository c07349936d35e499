/** What the name of a folder or a file says about who handed it in. */
export interface Recognised {
  readonly name: string;
  /** The same for everything that one student has handed in, another for anybody else. */
  readonly student: string;
  /** True where the name itself says that it came too late. */
  readonly late: boolean;
  /** What the student called the file, where its name is a part of this one. */
  readonly file: string | undefined;
}

/**
 * Reads a student's name off what a course platform calls their folder or file:
 *
 * - Moodle: `Priya Sharma_12345_assignsubmission_file_`, in flat downloads with the file's name
 *   behind it (mod/assign/locallib.php, `download_submissions`);
 * - Canvas: `sharmapriya_LATE_123_456_chatbot.ts` (student's and submission's number).
 *
 * Any other name is the student's, as it came, without `.zip`.
 */
export function recogniseStudent(raw: string): Recognised {
  const { name, id, late, file } = (moodle.exec(raw) ?? canvas.exec(raw))?.groups ?? {};
  if (name === undefined || id === undefined) {
    const plain = raw.replace(/\.zip$/i, "");
    return { name: readable(plain), student: plain, late: false, file: undefined };
  }
  return {
    name: readable(name),
    student: `${name} ${id}`,
    late: late !== undefined,
    file: file === "" ? undefined : file,
  };
}

const moodle = /^(?<name>.+)_(?<id>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?<file>.*))?$/s;
const canvas = /^(?<name>[^_]+)_(?<late>LATE_)?(?<id>\d+)_\d+_(?<file>.+)$/s;

/**
 * What GitHub Classroom puts before the names of all repositories of an assignment,
 * `chatbots-` of `chatbots-priya` and `chatbots-omar`; empty where there is no such thing.
 *
 * @param repositories the names of the folders; each has to hold a repository
 */
export function assignmentIn(repositories: readonly string[]): string {
  const [first = "", ...others] = repositories;
  if (others.length === 0) return "";
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, first.slice(0, length).lastIndexOf("-") + 1);
}

/** A name without what a terminal or a page would obey instead of showing it. */
function readable(name: string): string {
  const shown = name.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "").trim();
  return shown === "" ? "(no name)" : shown;
}
