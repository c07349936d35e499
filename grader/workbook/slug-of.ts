/** Longer ones are cut after a word: they stand in every path of the lesson. */
const longest = 48;

/**
 * A lesson's slug made of its title, in whatever script that is: `rolling-summary`, and `ji-yi` of
 * 記憶. Empty where nothing in the title can be spoken, such as in 🧠.
 */
export async function slugOf(title: string): Promise<string> {
  // Loaded here, as its tables take a third of a second.
  const { slugify } = await import("transliteration");
  const whole = slugify(title.normalize("NFC"), {
    replace: [
      ["&", " and "],
      [/['’ʼ]/g, ""],
    ],
  });
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : whole.slice(0, longest);
}

/** What a slug looks like: small letters and digits, in words with hyphens between them. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= longest;
}
