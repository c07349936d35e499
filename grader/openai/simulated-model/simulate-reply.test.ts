import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Message, Wire } from "../../wire/message.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { simulateReply } from "./simulate-reply.ts";

const knowledge = readKnowledge(join(import.meta.dirname, "../../../fixtures/model"));

const system = (content: string): Message => ({ role: "system", content });
const user = (content: string): Message => ({ role: "user", content });
const assistant = (content: string): Message => ({ role: "assistant", content });
const reply = (...wire: Wire) => simulateReply(wire, knowledge);

/** Holds a conversation with the whole history on each wire, as a right bot does; returns the replies. */
function converse(start: Wire, ...messages: string[]): string[] {
  let wire = start;
  return messages.map((message) => {
    wire = [...wire, user(message)];
    const said = `${simulateReply(wire, knowledge)} (k7f3)`;
    wire = [...wire, assistant(said)];
    return said.slice(0, -" (k7f3)".length);
  });
}

describe("the user's name", () => {
  test.each([
    ["My name is Priya.", "Priya"],
    ["my name is Priya", "Priya"],
    ["MY NAME IS PRIYA!", "PRIYA"],
    ["I'm Priya", "Priya"],
    ["I’m Priya.", "Priya"],
    ["I am Priya, nice to meet you!", "Priya"],
    ["Im Priya", "Priya"],
    ["hi i'm priya", "priya"],
    ["Hello! Call me Priya, please.", "Priya"],
    ["name's Priya", "Priya"],
    ["My name's Priya :)", "Priya"],
    ["I'm Priya and I build web scrapers.", "Priya"],
    ["My name is Priya, I build web scrapers and I live in Pune.", "Priya"],
    ["I'm Priya from Pune", "Priya"],
    ["My name is Priya 🙂🎉", "Priya"],
    ["My name is **Priya**.", "Priya"],
    ['My name is "Priya".', "Priya"],
    ["People call me Priya", "Priya"],
    ["By the way, my name is Priya, what's a token?", "Priya"],
    ["My name is Ana María de la Cruz.", "Ana María de la Cruz"],
    ["My name is Mary-Jane O'Brien.", "Mary-Jane O'Brien"],
    ["I'm Dr. Grace Hopper.", "Dr. Grace Hopper"],
    ["My name is J. R. R. Tolkien.", "J. R. R. Tolkien"],
    ["My name is Зоя.", "Зоя"],
    ["My name is 李小龙。", "李小龙"],
    ["My name is R2D2.", "R2D2"],
    ["My name is Will.", "Will"],
    ["Je m'appelle Zoë.", "Zoë"],
    ["Ich heiße Jürgen", "Jürgen"],
    ["मेरा नाम प्रिया है", "प्रिया"],
    ["My name is not Ana, it's Priya.", "Priya"],
    ["Remember that my name is Priya.", "Priya"],
    ["USER: My name is Priya.\nASSISTANT: Nice to meet you.", "Priya"],
  ])("is recalled from %j", (told, name) => {
    const [, known] = converse([], told, "What's my name?");
    expect(known).toBe(`Your name is ${name}.`);
  });

  test.each([
    "What's my name?",
    "what is my name",
    "Whats my name?",
    "Who am I?",
    "Do you know my name?",
    "Can you tell me my name?",
    "Do you remember what my name is?",
  ])("is asked for by %j", (question) => {
    expect(reply(user("My name is Priya."), user(question))).toBe("Your name is Priya.");
    expect(reply(user(question))).toBe(
      "I don't know your name: you haven't told me in this conversation.",
    );
  });

  test.each([
    "I'm tired.",
    "i'm hungry",
    "I'm a vegetarian.",
    "I'm learning Rust.",
    "I'm from Pune.",
    "I'm 30 years old.",
    "I'm German.",
    "I'm Python developer of the year",
    "My dog's name is Rex.",
    "Is my name Priya?",
    "My name is not important.",
  ])("is not learnt from %j", (told) => {
    const [, known] = converse([], told, "What's my name?");
    expect(known).toBe("I don't know your name: you haven't told me in this conversation.");
  });

  test("is the newest one told", () => {
    const [, , known] = converse([], "I'm Priya", "Actually, call me PJ.", "What's my name?");
    expect(known).toBe("Your name is PJ.");
  });

  test("is acknowledged when it is told", () => {
    expect(reply(user("My name is Priya."))).toBe("Nice to meet you, Priya.");
  });

  test("can be forgotten on request", () => {
    const [, , known] = converse([], "I'm Priya.", "Forget my name.", "What's my name?");
    expect(known).toBe("I don't know your name: you haven't told me in this conversation.");
  });

  test("may stand in the system message", () => {
    expect(reply(system("The user's name is Priya."), user("Who am I?"))).toBe(
      "Your name is Priya.",
    );
  });
});

describe("what else a user tells", () => {
  test.each([
    ["I build web scrapers.", "What do I build?", "You build web scrapers."],
    ["I'm building a garden robot", "what am I building?", "You build a garden robot."],
    ["I work as a nurse.", "What's my job?", "About you I know this: nurse."],
    ["I build web scrapers.", "What do I do?", "You build web scrapers."],
    ["I live in Pune.", "Where do I live?", "You live in Pune."],
    ["I live in the mountains.", "Where do I live?", "You live in the mountains."],
    ["I love my dog.", "What do I love?", "You like your dog."],
    ["I'm originally from São Paulo.", "Where am I from?", "You come from São Paulo."],
    ["I love Rust", "What's my favorite language?", "Your favourite language is Rust."],
    [
      "My favorite programming language is C++.",
      "Which language do I like?",
      "Your favourite language is C++.",
    ],
    ["I speak Marathi and Hindi.", "Which languages do I speak?", "You speak Marathi and Hindi."],
    ["I have a dog named Rex.", "What's my dog's name?", "About your pets you told me: Rex."],
    ["My favourite colour is teal.", "What is my favorite color?", "You told me: teal."],
    ["My lucky number is 7.", "What's my lucky number?", "You told me: 7."],
    ["I have 3 cats.", "How many cats do I have?", "You told me: 3."],
    [
      "I'm allergic to peanuts.",
      "What am I allergic to?",
      "You told me to keep away from peanuts.",
    ],
    ["I'm vegan.", "What's my diet?", "You told me you are vegan."],
    ["I'm 34.", "How old am I?", "You are 34 years old."],
    [
      "I plan to visit my sister in May.",
      "What are my plans?",
      "You plan to visit your sister in May.",
    ],
    ["I like hiking, food and museums.", "What do I like?", "You like hiking, food and museums."],
    [
      "I'm planning a trip to Japan in April.",
      "What am I planning?",
      "You plan a trip to Japan in April.",
    ],
    ["My wife is called Eva.", "What's my wife's name?", "Your wife's name is Eva."],
    ["I play the violin.", "Which instrument do I play?", "You play the violin."],
    ["I was born in 1990.", "When was I born?", "You were born in 1990."],
    ["My phone number is 555-1234.", "What's my phone number?", "You told me: 555-1234."],
    ["I hate olives.", "What do I hate?", "You don't like olives."],
    ["Remember the number 7421.", "What number did I tell you?", "You asked me to remember: 7421."],
    ["The secret word is banana.", "What's the secret word?", "You told me: banana."],
  ])("%j answers %j", (told, question, answer) => {
    expect(reply(user(told), assistant("Noted."), user(question))).toBe(answer);
    expect(reply(user(question))).not.toContain(answer);
  });

  test.each([
    "What do I build?",
    "Where do I live?",
    "What's my favourite colour?",
    "What's my job?",
  ])("honestly doesn't know %j on an empty wire", (question) => {
    expect(reply(user(question))).toMatch(
      /^I don't know .* you haven't told me in this conversation\.$/,
    );
  });

  test("adds up allergies, and takes the latest home", () => {
    const [, , , , both, home] = converse(
      [],
      "I'm allergic to nuts.",
      "I live in Pune.",
      "I'm also allergic to milk.",
      "I moved to Goa.",
      "What am I allergic to?",
      "Where do I live?",
    );
    expect(both).toBe("You told me to keep away from nuts and milk.");
    expect(home).toBe("You live in Goa.");
  });

  test("two questions in one message get two answers", () => {
    expect(
      reply(user("I'm Priya and I live in Pune."), user("What's my name and where do I live?")),
    ).toBe("Your name is Priya. You live in Pune.");
  });
});

describe("the conversation itself", () => {
  const start = [
    user("My name is Priya."),
    assistant("Nice to meet you, Priya."),
    user("I like tea."),
  ];

  test.each([
    ["What did I just say?", "Before this you wrote: I like tea."],
    ["What was my first message?", "Your first message was: My name is Priya."],
    ["What did you just say?", "I said: Nice to meet you, Priya."],
    [
      "How many messages have I sent?",
      "I see 3 messages from you in this conversation, this one counted.",
    ],
    [
      "Summarize what you know about me.",
      "This is what you told me: your name is Priya; you like tea.",
    ],
    [
      "What do you remember about me?",
      "This is what you told me: your name is Priya; you like tea.",
    ],
  ])("%j is answered from the wire", (question, answer) => {
    expect(reply(...start, user(question))).toBe(answer);
  });

  test.each([
    [
      "What did I just say?",
      "I don't know: this is the only message from you in this conversation.",
    ],
    ["What did you just say?", "I don't know: no reply of mine is in this conversation."],
    [
      "What do you know about me?",
      "I know nothing about you: you haven't told me anything in this conversation.",
    ],
  ])("%j can't be answered from a wire with nothing else on it", (question, answer) => {
    expect(reply(user(question))).toBe(answer);
  });
});

describe("lesson 02: a reply is a part of what comes after it", () => {
  const which = user("Which Python library should I start with for web scraping?");
  const rendered = user("Does it handle JavaScript-rendered pages?");

  test("'it' is the library that an earlier reply recommended", () => {
    expect(reply(which)).toBe(
      "Start with Beautiful Soup: it reads HTML in a few lines, and most Python scrapers begin with it.",
    );
    expect(reply(which, assistant(reply(which)), rendered)).toBe(
      "Beautiful Soup doesn't run JavaScript, so pages rendered by it look empty: pair it with Playwright.",
    );
  });

  test.each([
    ["alone", [rendered]],
    ["with the reply forgotten", [which, rendered]],
    ["with the reply lost", [which, assistant(""), rendered]],
  ])("'it' is nothing %s", (_, wire) => {
    expect(reply(...wire)).toBe(
      'I don\'t know what "it" refers to: no earlier reply of mine in this conversation names a library.',
    );
  });

  test.each([
    [
      "My favourite programming language is Python.",
      "Can you suggest a project idea in that language?",
    ],
    ["I love Python.", "What project could I build with it?"],
    ["My favorite language is Python!", "Give me a fun project idea for my favourite language."],
    ["Python is my favourite language.", "Suggest a Python project idea, please."],
  ])("%j, %j and how long that takes", (language, idea) => {
    const [, project, time] = converse([], language, idea, "How long would that take a beginner?");
    expect(project).toMatch(/^Build an? [a-z ]+ in Python: it .*\.$/);
    const name = /^Build an? (.*) in Python/.exec(project ?? "")?.[1];
    expect(time).toMatch(new RegExp(`^An? ${name} takes a beginner about .*\\.$`));
  });

  test("without the language on the wire there is no idea, without the idea no time", () => {
    expect(reply(user("Can you suggest a project idea in that language?"))).toBe(
      "I don't know which language you mean: you haven't named one in this conversation.",
    );
    expect(
      reply(
        user("My favourite language is Python."),
        user("Can you suggest a project idea in that language?"),
        user("How long would that take a beginner?"),
      ),
    ).toBe(
      'I don\'t know what "that" refers to: no earlier reply of mine in this conversation suggests anything.',
    );
  });

  test("a second idea is another one", () => {
    const [first, second] = converse([], "A project idea in Rust?", "Another project idea?");
    expect(first).not.toBe(second);
    expect(second).toContain("in Rust");
  });
});

describe("what the system message makes of the model", () => {
  const question = user("What is a chat model?");
  const plain = reply(question);

  test("a persona per system message, each with a voice of its own", () => {
    const prompts = [
      "You are a patient Python tutor. Lead with a question.",
      "You are a terse code reviewer. List the problems.",
      "You are a cooking assistant.",
      "You are a pirate.",
      "You are a poet who answers in haiku.",
      "You are a formal butler.",
      "You are a teacher for five-year-old children.",
      "You are a marine biologist.",
    ];
    const replies = prompts.map((prompt) => reply(system(prompt), question));
    expect(new Set([...replies, plain]).size).toBe(prompts.length + 1);
    expect(replies.slice(0, 4)).toEqual([
      `What do you already know about chat model? ${plain}`,
      `In short: ${plain}`,
      `From the kitchen: ${plain}`,
      "Arr! A chat model takes a list of messages and writes the next one, knowing nothing of ye but that list.",
    ]);
  });

  test("a helpful assistant is the plain model", () => {
    expect(reply(system("You are a helpful assistant."), question)).toBe(plain);
  });

  test("a persona remembers as well as any", () => {
    const [, known] = converse(
      [system("You are a tutor.")],
      "My name is Priya.",
      "What's my name?",
    );
    expect(known).toBe("Your name is Priya.");
  });

  test("a system message that isn't first has no force: our rule, so that the mistake shows", () => {
    const pirate = system("You are a pirate.");
    expect(reply(pirate, user("I'm Priya."))).toBe("Arr! Nice to meet ye, Priya.");
    expect(reply(user("Hi."), pirate, user("I'm Priya."))).toBe("Nice to meet you, Priya.");
    expect(reply(user("Hi."), assistant("Hello."), pirate, user("I'm Priya."))).toBe(
      "Nice to meet you, Priya.",
    );
  });

  test.each([
    ["Answer in under 20 words.", 19],
    ["Answer in at most 10 words.", 10],
    ["Keep replies to 8 words.", 8],
    ["Use no more than ten words.", 10],
    ["Replies: 12 words or fewer.", 12],
    ["Never exceed 15 words.", 15],
  ])("%j is kept to, with room for one word more", (limit, most) => {
    for (const persona of ["", "You are a tutor. ", "You are a butler. "]) {
      const said = reply(system(persona + limit), question);
      expect(said.split(/\s+/).length).toBeLessThan(most);
      expect(said).toMatch(/\.$/);
    }
  });

  test("in one sentence means one", () => {
    const wire = [
      system("You are a travel guide. Answer in one sentence."),
      user("Write about 200 words on tea."),
    ];
    expect(reply(...wire).match(/[.!?]/g)).toHaveLength(1);
  });

  test("a scope is kept to, and small talk stays free", () => {
    const cook = system("You are a chef. Only answer questions about cooking.");
    expect(reply(cook, user("What is the capital of France?"))).toBe(
      'I only answer questions about cooking, so I leave "What is the capital of France?" to others.',
    );
    expect(reply(user("What is the capital of France?"))).toBe("The capital of France is Paris.");
    expect(reply(cook, user("A quick dinner, please?"))).toContain("lemon chicken");
    expect(reply(cook, user("I'm Priya."))).toBe("Nice to meet you, Priya. What shall we cook?");
  });

  test.each([
    ["Answer in capital letters only.", "NICE TO MEET YOU, PRIYA."],
    ["Answer in JSON.", '{"reply": "Nice to meet you, Priya."}'],
    ["Use bullet points.", "- Nice to meet you, Priya."],
    ["End every reply with Over and out.", "Nice to meet you, Priya. Over and out"],
  ])("%j sets the form", (form, said) => {
    expect(reply(system(form), user("I'm Priya."))).toBe(said);
  });
});

describe("lesson 04: dinner, and a review", () => {
  const cook = system("You are a friendly cooking assistant who helps home cooks.");
  const substitute = "What can I substitute for the main protein?";

  test("a substitute depends on the recipe in an earlier reply", () => {
    expect(converse([cook], "Can you give me a quick dinner recipe?", substitute)).toEqual([
      "From the kitchen: Try lemon chicken with rice: fry sliced chicken for six minutes, add lemon and garlic, serve over rice.",
      "From the kitchen: In lemon chicken with rice, use firm tofu or chickpeas in place of the chicken.",
    ]);
    expect(reply(cook, user("A quick dinner recipe?"), user(substitute))).toBe(
      "From the kitchen: I don't know which recipe you mean: no earlier reply of mine in this conversation has one.",
    );
  });

  test("a vegetarian gets a vegetarian dinner, and another one on request", () => {
    const [first, second, third] = converse(
      [],
      "I want a vegetarian dinner.",
      "Another one, please.",
      "How long does it take?",
    );
    expect(first).toMatch(/^Try chickpea curry: /);
    expect(second).toMatch(/^Try tomato pasta with white beans instead of chickpea curry: /);
    expect(third).toBe("Tomato pasta with white beans takes about 20 minutes.");
  });

  test("the same line of code gets another voice, format and scope with each persona", () => {
    const line = user("Is this line any good?\nconst mean = sum / numbers.length;");
    const problem = "It divides by the length, which fails or gives NaN for an empty list.";
    const tutor = system("You are a patient tutor.");
    const reviewer = system("You are a strict code reviewer. Use bullets. Only talk about code.");
    expect(reply(line)).toBe(problem);
    expect(reply(tutor, line)).toBe(`What does this code do with an empty input? ${problem}`);
    expect(reply(reviewer, line)).toBe(`- ${problem}`);
    expect(reply(reviewer, user("How do loops work?"))).toMatch(/^- In short: A loop /);
    expect(reply(reviewer, user("Can you review my code?"))).toMatch(/^- Paste the code here/);
    expect(reply(reviewer, user("What's for dinner?"))).toMatch(/^- I only answer .* code/);
  });

  test("the reviewer finds what is wrong with pasted code, the tutor asks first", () => {
    const code = user("Review this:\n```python\ndef mean(xs):\n    return sum(xs) / len(xs)\n```");
    const problems =
      "1) It divides by the length, which fails or gives NaN for an empty list. 2) Nothing checks the inputs, so say what happens for an empty or a wrong one.";
    expect(reply(system("You are a code reviewer."), code)).toBe(problems);
    expect(reply(system("You are a tutor."), code)).toBe(
      `What does this code do with an empty input? ${problems}`,
    );
  });
});

describe("lesson 05: a long reply", () => {
  test("with a line for each sentence, if that is asked for", () => {
    const asked = "Explain web scraping in 200 words, with a line for each sentence.";
    const lines = reply(user(asked)).split("\n");
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.every((line) => line.endsWith("."))).toBe(true);
  });

  test("about 200 words are about 200 words, on one line", () => {
    const said = reply(user("Write about 200 words on web scraping."));
    expect(said.split(" ").length).toBeGreaterThan(180);
    expect(said.split(" ").length).toBeLessThan(220);
    expect(said).toMatch(/^To understand web scraping, .*\.$/);
  });
});

describe("lesson 06: what slid out of the window is forgotten", () => {
  test("a name told before the window opens isn't known", () => {
    const wire = [
      system("You are a helpful assistant."),
      user("I like tea."),
      assistant("Tea: a good taste."),
      user("What's my name?"),
    ];
    expect(reply(...wire)).toBe(
      "I don't know your name: you haven't told me in this conversation.",
    );
  });
});

describe("lesson 08: the travel planner", () => {
  const planner = system(
    "You are a travel planner. Ask for the budget, the dates and the interests, one at a time, before you suggest destinations. Stay under 150 words.",
  );
  const trip = [
    "I want a vacation.",
    "My budget is $2,000.",
    "In June.",
    "I love hiking and food.",
  ];
  const more = "Tell me more about the top suggestion.";

  test("asks for what is missing, suggests three, and tells more of the first", () => {
    expect(converse([planner], ...trip, more)).toEqual([
      "What is your budget?",
      "A budget of $2,000: noted. When would you like to travel?",
      "In June: noted. What are your interests, such as food, hiking or museums?",
      "I suggest 1) Slovenia for hiking and food, 2) Crete for food and hiking and 3) Lisbon for food, all within $2,000. My top suggestion is Slovenia.",
      "Slovenia: base yourself at Lake Bohinj, walk up to the Savica falls, and end with two days in Ljubljana.",
    ]);
  });

  test.each([
    [
      [
        "Let's plan a holiday",
        "1500",
        "July 10-20",
        "museums",
        "tell me more about your top suggestion",
      ],
    ],
    [
      [
        "I'd like to go on a trip!",
        "About 3k euros",
        "next spring",
        "Food, mostly",
        "More on the first one, please.",
      ],
    ],
    [
      [
        "Plan a vacation for me",
        "I can spend ₹150000",
        "from 3 to 12",
        "I'm into history",
        "Tell me more about the top suggestion",
      ],
    ],
    [
      [
        "I want a vacation",
        "we have around 900 dollars",
        "2 weeks in winter",
        "we enjoy surfing",
        "What about your top pick?",
      ],
    ],
    [
      [
        "I want a vacation",
        "$100",
        "June",
        "beaches and art",
        "Tell me more about the top suggestion.",
      ],
    ],
    [
      [
        "Vacation, please.",
        "The budget would be 2500.",
        "2026-08-14",
        "our interests are nature, wine",
        "Details on option 1?",
      ],
    ],
  ])("gets through %j", (messages) => {
    const replies = converse([planner], ...messages);
    expect(replies.slice(0, 3).map((said) => said.replace(/^.*: noted\. /, ""))).toEqual([
      "What is your budget?",
      "When would you like to travel?",
      "What are your interests, such as food, hiking or museums?",
    ]);
    expect(replies[3]).toMatch(/1\) .* 2\) .* 3\) /);
    expect(replies[4]).toMatch(/^\S.*: .*\.$/);
    expect(replies[4]).not.toContain("don't know");
    for (const said of replies) expect(said.split(/\s+/).length).toBeLessThan(149);
  });

  test("never gets past the budget with only the newest message on the wire", () => {
    expect(
      [...trip.slice(0, 1), ...trip.slice(2), more].map((message) => reply(planner, user(message))),
    ).toEqual([
      "What is your budget?",
      "In June: noted. What is your budget?",
      "Hiking and food: noted. What is your budget?",
      "I don't know which suggestion you mean: no earlier reply of mine suggests one. What is your budget?",
    ]);
  });

  test("keeps its suggestions in mind for as long as they are on the wire", () => {
    const replies = converse(
      [planner],
      ...trip,
      more,
      "What about the second one?",
      "What's my budget?",
      "Thanks!",
    );
    expect(replies.slice(5)).toEqual([
      "Crete: swim at Elafonisi before ten, walk the Samaria gorge, and see Knossos on a weekday.",
      "Your budget is $2,000.",
      "You're welcome.",
    ]);
  });

  test.each([
    "Can you help me plan a vacation?",
    "Plan me a trip. Where should I go?",
    "I want a vacation, any ideas?",
    "I want to go on vacation this year!",
    "Suggest a destination, please.",
  ])("asks before it suggests, also when it hears %j", (wish) => {
    expect(converse([planner], wish)).toEqual(["What is your budget?"]);
  });

  test("suggests other places for another budget, another month and other interests", () => {
    const suggestion = (budget: string, when: string, interest: string) =>
      converse([planner], "I want a vacation.", budget, when, interest).at(-1);
    expect(suggestion("$2,000", "In June.", "I love hiking and food.")).toContain("is Slovenia.");
    expect(suggestion("$500", "In June.", "I love hiking and food.")).toBe(
      "Within $500 I know one place: 1) Kraków for food. My top suggestion is Kraków.",
    );
    expect(suggestion("$2,000", "In October.", "I love hiking and food.")).toContain("is Crete.");
    expect(suggestion("$2,000", "In June.", "Museums.")).toContain("is Kraków.");
  });

  test.each([
    ["My budget is $2,000 for one week.", "When would you like to travel?"],
    ["5 thousand dollars", "A budget of 5 thousand dollars: noted. When would you like to travel?"],
    ["Is $900 enough?", "A budget of $900: noted. When would you like to travel?"],
  ])("understands a budget told as %j", (budget, next) => {
    expect(converse([planner], "I want a vacation.", budget).at(-1)).toContain(next);
  });

  test.each([
    "How about July?",
    "in 2 weeks",
    "Jan",
    "as soon as possible",
    "two weeks in autumn",
    "mid-June",
    "12/24",
  ])("understands a time told as %j", (when) => {
    const replies = converse([planner], "I want a vacation.", "$2,000", when);
    expect(replies.at(-1)).toMatch(/: noted\. What are your interests/);
  });

  test("weighs again what it suggests when it hears more", () => {
    const replies = converse([planner], ...trip, "Museums, too.", more);
    expect(replies.slice(4)).toEqual([
      "I suggest 1) Kraków for museums and food, 2) Vienna for museums and 3) Slovenia for hiking and food, all within $2,000. My top suggestion is Kraków.",
      "Kraków: stay in Kazimierz, see the Wieliczka salt mine, and eat pierogi in a milk bar.",
    ]);
  });

  test.each([
    "I like the top suggestion. Tell me more!",
    "Tell me about Slovenia.",
    "What can you tell me about the first one?",
    "Describe your top pick in detail.",
  ])("tells more of the top suggestion when it hears %j", (wish) => {
    expect(converse([planner], ...trip, wish).at(-1)).toMatch(/^Slovenia: base yourself/);
  });

  test.each([
    "You are Wanderly, a cheerful travel buddy. Ask about budget, when, and interests first.",
    "You're a concierge. Ask for the budget, the dates and the interests. Then suggest places.",
    "You are a travel-planning assistant. Ask for dates, budget and interests.",
    "You help people plan vacations.\n\nFind out:\n1. their budget\n2. their dates\n3. their interests",
  ])("is a planner by the words of %j", (prompt) => {
    expect(converse([system(prompt)], ...trip).at(-1)).toContain("1) Slovenia");
  });

  test("knows no top suggestion when its own replies are missing", () => {
    expect(reply(planner, ...[...trip, more].map(user))).toBe(
      "I don't know which suggestion you mean: no earlier reply of mine suggests one.",
    );
  });

  test("asks for what its system message names, and is no planner when that is buried", () => {
    const short = system("You are a travel planner. Ask for the budget first.");
    expect(converse([short], "I want a vacation", "$900")[1]).toContain("1) ");
    expect(reply(user("I want a vacation"), planner, user("My budget is $2,000."))).toBe(
      "Your budget: $2,000. Noted.",
    );
  });
});

describe("anything else", () => {
  test.each([
    ["What is 10 + 5?", "10 + 5 = 15."],
    ["what's 7 times 6", "7 * 6 = 42."],
    ["2 + 3 * 4?", "2 + 3 * 4 = 14."],
    ["What's 2+2?", "2 + 2 = 4."],
    ["Calculate 7 / 2, please.", "7 / 2 = 3.5."],
    ["What is Scrapy?", "Scrapy crawls whole sites and keeps order among thousands of pages."],
    ["Hello!", "Hello. What would you like to talk about?"],
    ["thanks!", "You're welcome."],
    ["Say this is a test", "This is a test."],
    [
      "Do you like spaghetti?",
      "I'm a simulated model with few facts, and \"spaghetti\" isn't among them.",
    ],
    ["asdf qwer", 'You mention "asdf qwer". What would you like to know about it?'],
    ["", "Your message is empty: what would you like to say?"],
    ["🙂🙂", "I don't know what to make of that. What would you like to know?"],
    [
      "What is a token?",
      "A token is a piece of text, about four characters of English, and the unit in which a model reads, writes and bills.",
    ],
    [
      "How many messages fit into the context window?",
      "The context window is the most text a model can take in one request, counted in tokens; gpt-4o-mini has 128,000.",
    ],
  ])("%j gets %j", (message, said) => {
    expect(reply(user(message))).toBe(said);
  });

  test("a wire that ends with a reply, or holds no question, says so", () => {
    expect(reply(user("Hi"), assistant("Hello."))).toBe(
      "I see no new message from you: the last one in this conversation is not yours.",
    );
    expect(reply(system("You are a tutor."))).toBe(
      "I see no question yet: what would you like to know?",
    );
  });
});
