import type { Fact, Knowledge } from "./knowledge.ts";
import { compilePhrase, type Phrase } from "./phrase.ts";
import { MalformedRule, type Rule } from "./rule.ts";

/** The fields each kind of rule has; a star marks those it can't do without. */
const KINDS: Readonly<Record<string, string>> = {
  words: "any*",
  fact: "told* answered note asked answer summary keeps persona question wanted",
  forget: "told*",
  topic: "when* reply* persona small plain",
  persona: "when* answer note recall review finally says",
  format: "when* wrap turn",
  scope: "when* refusal*",
  review: "has* reply*",
  essay: "sentences*",
};

/**
 * Turns rules as read from the files into knowledge. Rules keep their order: the first that fits wins.
 * A kind that isn't in the list above, such as `library`, is a thing the model can suggest.
 *
 * Throws `MalformedRule` for a field that is missing or unknown and for a phrase that can't be read.
 */
export function compileKnowledge(rules: readonly Rule[]): Knowledge {
  for (const rule of rules) checkFields(rule);
  const of = (kind: string) => rules.filter((rule) => rule.kind === kind);
  const things = rules.filter(({ kind }) => KINDS[kind] === undefined);
  const lists = new Map<string, string[]>();
  const list = (name: string, words: readonly string[]) =>
    lists.set(name, [...(lists.get(name) ?? []), ...words]);
  for (const rule of of("words")) list(rule.name, listed(rule, "any"));
  for (const { kind, name } of things) list(kind, [name]);

  const phrases = (rule: Rule, field: string): Phrase[] =>
    (rule.fields.get(field) ?? []).map((text) => {
      try {
        return compilePhrase(text, lists);
      } catch (error) {
        throw new MalformedRule(rule, `in "${field}": ${(error as Error).message}.`);
      }
    });

  const facts = of("fact").map(
    (rule): Fact => ({
      key: rule.name,
      told: phrases(rule, "told"),
      answered: phrases(rule, "answered"),
      asked: phrases(rule, "asked"),
      note: texts(rule, "note"),
      answer: texts(rule, "answer"),
      summary: texts(rule, "summary"),
      keeps: one(rule, "keeps") === "all" ? "all" : "latest",
      persona: one(rule, "persona"),
      question: one(rule, "question"),
      wanted: listed(rule, "wanted"),
    }),
  );
  const personas = ["", ...of("persona").map(({ name }) => name)];

  return {
    lists,
    factsOf: new Map(
      personas.map((name) => [name, facts.filter(({ persona }) => (persona ?? name) === name)]),
    ),
    briefing: facts.flatMap((fact) => {
      const told = fact.told.filter(({ source }) => source.startsWith("user"));
      return told.length > 0 ? [{ ...fact, told }] : [];
    }),
    forget: of("forget").flatMap((rule) => phrases(rule, "told")),
    topics: of("topic").map((rule) => ({
      name: rule.name,
      when: phrases(rule, "when"),
      reply: texts(rule, "reply"),
      persona: one(rule, "persona"),
      small: one(rule, "small") === "yes",
      plain: one(rule, "plain") === "yes" || rule.fields.has("persona"),
    })),
    things: things.map((rule) => ({
      kind: rule.kind,
      name: rule.name,
      fits: listed(rule, "fits"),
      about: new Map([...rule.fields].map(([field, [text = ""]]) => [field, text])),
    })),
    personas: of("persona").map((rule) => ({
      name: rule.name,
      when: phrases(rule, "when"),
      answer: one(rule, "answer") ?? "{reply}",
      note: one(rule, "note") ?? "{reply}",
      recall: one(rule, "recall") ?? "{reply}",
      review: one(rule, "review") ?? "{reply}",
      finally: texts(rule, "finally"),
      says: new Map(listed(rule, "says").map((pair) => splitPair(rule, pair))),
    })),
    formats: of("format").map((rule) => ({
      name: rule.name,
      when: phrases(rule, "when"),
      wrap: one(rule, "wrap") ?? "{reply}",
      turn: one(rule, "turn"),
    })),
    scopes: of("scope").map((rule) => ({
      when: phrases(rule, "when"),
      refusal: one(rule, "refusal") ?? "",
    })),
    reviews: of("review").map((rule) => ({
      has: texts(rule, "has"),
      reply: one(rule, "reply") ?? "",
    })),
    essay: of("essay").flatMap((rule) => texts(rule, "sentences")),
  };
}

function checkFields(rule: Rule): void {
  const known = KINDS[rule.kind];
  if (rule.name === "") throw new MalformedRule(rule, `write a name after "${rule.kind}:".`);
  for (const [field, written] of rule.fields) {
    if (written.length === 0 || written.includes("")) {
      throw new MalformedRule(rule, `"${field}" has nothing after it.`);
    }
  }
  if (known === undefined) {
    if (rule.fields.has("fits")) return;
    const kinds = Object.keys(KINDS).join(", ");
    throw new MalformedRule(
      rule,
      `there is no kind of rule "${rule.kind}" (${kinds}). If it is a thing the model can suggest, give it "fits".`,
    );
  }
  const allowed = known.replaceAll("*", "").split(" ");
  for (const field of rule.fields.keys()) {
    if (!allowed.includes(field)) {
      throw new MalformedRule(rule, `"${field}" isn't a field of it (${allowed.join(", ")}).`);
    }
  }
  for (const field of known.split(" ").filter((name) => name.endsWith("*"))) {
    const name = field.slice(0, -1);
    if (!rule.fields.has(name)) throw new MalformedRule(rule, `it needs "${name}".`);
  }
}

function texts(rule: Rule, field: string): readonly string[] {
  return rule.fields.get(field) ?? [];
}

function one(rule: Rule, field: string): string | undefined {
  return texts(rule, field)[0];
}

/** A field that lists words: with commas between them, on one line or on several. */
function listed(rule: Rule, field: string): string[] {
  return texts(rule, field)
    .flatMap((text) => text.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function splitPair(rule: Rule, pair: string): [string, string] {
  const [from, to] = pair.split("=").map((word) => word.trim());
  if (from && to) return [from.toLowerCase(), to];
  throw new MalformedRule(rule, `"says" lists pairs such as "hello = ahoy", not "${pair}".`);
}
