/** What texts tell the learner to type in a shell, and what it is called where a key does it. */
const commands: readonly (readonly [command: RegExp, words: string])[] = [
  [
    /Open this lesson with `npm run lesson \d+` and press `p` on this page, or `v` in `npm start`/g,
    "Press `v` on this page",
  ],
  // What stands below the lesson says it.
  [/^Grade it with `npm test exercises\/[\w-]+`\.\n/gm, ""],
  [/Grade it with `npm test exercises\/[\w-]+`\./g, "Save it, and it is graded."],
  [/^`npm run try [\w-]+`/gm, "The key `t`"],
  [/([.] )`npm run try [\w-]+`/g, "$1The key `t`"],
  [/run `npm run try [\w-]+`/g, "press `t`"],
  [/^(To [^:\n]+): `npm run chat .*$/gm, "$1: press `k`."],
  // It stands in verdicts, which aren't Markdown.
  [/^`npm run reset [\w-]+`/gm, "The key r"],
  [/([.] )`npm run reset [\w-]+`/g, "$1The key r"],
];

/** A text of the course with the keys of `npm start` in place of the commands that do the same. */
export function nameKeys(text: string): string {
  return commands.reduce((named, [command, words]) => named.replaceAll(command, words), text);
}
