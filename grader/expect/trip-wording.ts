import type { MatcherResult } from "./matcher-result.ts";

/** Words by which a text shows that somebody wants to travel. Most are beginnings of words. */
const travel =
  /vacation|holiday|trip|travel|journey|getaway|get away|voyage|cruise|safari|tour|trek|backpack|honeymoon|explor|adventure|destination|abroad|escape|somewhere|visit|flight|fly|\b(?:want|need|dream|help|take|looking for|let'?s|sea|sun|world|break|rest|time off|days? off|weekend|go|going|where|away|beach|camping|road|plan|planning|relax|see)\b/i;

const amount = /\p{Nd}|\b(?:hundred|thousand|grand|million|lakh|crore)s?\b/iu;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const time = new RegExp(
  String.raw`\p{Nd}|(?<!\p{L})(?:${months}|spring|summer|autumn|fall|winter|season|monsoon|christmas|xmas|easter|diwali|new year|thanksgiving|halloween|ramadan|eid|holidays?|birthday|today|tonight|tomorrow|weekends?|weeks?|months?|year|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\p{L})|(?:spring|summer|autumn|winter)(?:time|s)?`,
  "iu",
);

/** Words by which a text asks on; a name that the last reply has is as good. */
const asking =
  /\?|more|top|first|best|favou?rite|1|one|suggest|recommend|option|choice|pick|destination|place|idea|detail|tell|describe|about|what|why|how|elaborate|explain|know|hear|learn|that|it\b/i;

/** Matchers for what is said to a travel planner. They are generous, and go by English keywords. */
export const tripMatchers = {
  /** Passes when a text says that somebody wants to travel. */
  toWantAVacation(text: string): MatcherResult {
    return judge(text, travel.test(text), "doesn't say that you want a vacation");
  },

  /** Passes when a text has an amount in it: any digit will do. */
  toNameAnAmount(text: string): MatcherResult {
    return judge(text, amount.test(text), "has no amount in it. Write a number, such as $2,000");
  },

  /** Passes when a text says when: by a month, a season, a digit or the like. */
  toNameATime(text: string): MatcherResult {
    return judge(text, time.test(text), "doesn't say when. Name a month, a season or a date");
  },

  /** Passes when a text says anything at all. */
  toSaySomething(text: string): MatcherResult {
    return judge(text, /[\p{L}\p{N}]/u.test(text), "has no word in it");
  },

  /** Passes when a text asks on about something in the reply before it. */
  toAskForMore(text: string, reply: string): MatcherResult {
    const pass = asking.test(text) || namesIn(text).some((name) => reply.includes(name));
    return judge(text, pass, "doesn't ask for more about the top suggestion");
  },
};

function judge(text: string, pass: boolean, complaint: string): MatcherResult {
  return {
    pass,
    message: () =>
      text === ""
        ? "No such message was on the wire when your function came back: is a turn or an `await` missing?"
        : `"${text}" ${pass ? "is what it should be" : complaint}.`,
  };
}

/** The words that begin with a capital. */
function namesIn(text: string): readonly string[] {
  return text.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
}
