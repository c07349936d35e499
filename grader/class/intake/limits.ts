/** What is taken from what strangers hand in; beyond it, a note says what was left. */
export const limits = {
  /** Bytes of one file of an exercise: the longest solution has 3,000. */
  fileBytes: 500_000,
  /** Files of one exercise. */
  filesOfExercise: 100,
  /** Bytes of a zip file that lies in another one: it is read into memory. */
  innerZipBytes: 50_000_000,
  /** TypeScript files of one student. A whole workbook has 700, most of them the grader's. */
  sources: 5_000,
  /** Zip files in one student's folder or zip file. */
  innerZips: 20,
  /** Files and folders in one folder or zip file, `node_modules` aside. */
  entries: 100_000,
  /** How deep zip files may lie in one another. */
  zipsInZips: 3,
  /** How deep folders may lie in one another. */
  folders: 30,
} as const;
