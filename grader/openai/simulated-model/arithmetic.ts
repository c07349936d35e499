const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s*(?:%|percent) of\s*(?=\d)/gi, "/100*"],
  [/\s*(?:\+|plus)\s*/gi, "+"],
  [/(?<=\d)\s*(?:-|−|minus)\s*(?=\d)/gi, "-"],
  [/(?<=\d)\s*(?:\*|×|x|times|multiplied by)\s*(?=\d)/gi, "*"],
  [/(?<=\d)\s*(?:\/|÷|divided by|over)\s*(?=\d)/gi, "/"],
];

/** The first sum in a text and its result, such as `10 + 5` and `15`; `undefined` where there is none. */
export function findSum(text: string): { expression: string; sum: string } | undefined {
  let line = text.slice(0, 500);
  for (const [pattern, sign] of OPERATORS) line = line.replace(pattern, sign);
  const found =
    /(?<![\d.\w/-])\d{1,12}(?:\.\d{1,6})?(?:[+\-*/]\d{1,12}(?:\.\d{1,6})?)+(?![\d\w/-])/.exec(
      line,
    )?.[0];
  if (found === undefined) return undefined;
  const value = addUp(found);
  if (!Number.isFinite(value)) return undefined;
  const expression = found.replace(/[+\-*/]/g, (sign) => ` ${sign} `);
  return { expression, sum: String(Math.round(value * 1e6) / 1e6) };
}

function addUp(expression: string): number {
  const terms = expression.split(/(?=[+-])/).map((term) => {
    const [first = "0", ...factors] = term.split(/(?=[*/])/);
    return factors.reduce((value, factor) => {
      const number = Number(factor.slice(1));
      return factor.startsWith("*") ? value * number : value / number;
    }, Number(first));
  });
  return terms.reduce((sum, term) => sum + term, 0);
}
