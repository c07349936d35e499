import { conversation, forAnyConversation, wire } from "#grader";
import { describe, expect, test, vi } from "vitest";

// Each check loads the file it is about, and no other: what is wrong in one file hides nothing in
// the others. It gets a module of its own, as a history may live there, and so does each
// conversation where it should.
const fresh = <Module>(load: () => Promise<Module>): Promise<Module> => {
  vi.resetModules();
  return load();
};

describe("1-forgotten-reply.ts", () => {
  const load = () => fresh(() => import("./1-forgotten-reply.ts"));
  const start = async () => {
    const module = await load();
    return conversation({ say: (text) => module.chat(text), history: () => module.history });
  };

  test("exports history and chat", async () => {
    const module = await load();
    expect(module.history).toBeExported("the array history", "1-forgotten-reply.ts");
    expect(module.chat).toBeExported("the function chat", "1-forgotten-reply.ts");
  });

  test("can come back to what it said", async () => {
    const talk = await start();
    const reply = await talk.say("Which Python library should I start with for web scraping?");
    await talk.say("Does it handle JavaScript-rendered pages?");
    expect(wire.call(2)).toCarry({ role: "assistant", content: String(reply) });
    expect(talk).toSendTheRightWires();
    expect(talk).toReturnTheReplies();
  });

  test("starts with an empty history, and saves two messages for every turn", async () => {
    const talk = await start();
    expect(talk.history).toHoldTheConversation(talk);
    await talk.say("I have a cat.");
    await talk.say("Name it for me.");
    expect(talk.history).toHoldTheConversation(talk);
  });

  test("remembers any conversation", () => forAnyConversation(start));
});

describe("2-shared-history.ts", () => {
  const load = () => fresh(() => import("./2-shared-history.ts"));
  const start = async () => {
    const { createBot } = await load();
    return (systemPrompt: string) => {
      const bot = createBot(systemPrompt);
      return conversation({ systemPrompt, say: (text) => bot.say(text) });
    };
  };

  test("exports createBot", async () => {
    const { createBot } = await load();
    expect(createBot).toBeExported("the function createBot", "2-shared-history.ts");
  });

  test("remembers with one bot", async () => {
    const bot = (await start())("You are a tutor.");
    await bot.say("I build web scrapers.");
    await bot.say("What do I build?");
    expect(bot).toSendTheRightWires();
    expect(bot).toReturnTheReplies();
  });

  test("keeps what two people tell it apart, with the same system prompt too", async () => {
    const create = await start();
    const [hers, his] = [create("You are a tutor."), create("You are a tutor.")];
    await hers.say("My name is Priya.");
    await his.say("What's my name?");
    await hers.say("What's my name?");
    const theirs = create("You are a tutor.");
    await theirs.say("What's my name?");
    expect([hers, his, theirs]).toSendTheRightWires();
  });

  test("keeps two bots apart that speak at the same time", async () => {
    const create = await start();
    const [tutor, pirate] = [create("You are a tutor."), create("You are a pirate.")];
    await Promise.all([tutor.say("I build web scrapers."), pirate.say("I sail the seas.")]);
    await Promise.all([pirate.say("What do I do?"), tutor.say("What do I build?")]);
    expect([tutor, pirate]).toSendTheRightWires();
    expect([tutor, pirate]).toReturnTheReplies();
  });

  test("remembers any conversation of one bot", () =>
    forAnyConversation(async () => (await start())("  You are\n  a tutor. ")));

  test("remembers any conversation of two bots that take turns", async () => {
    const create = await start();
    await forAnyConversation((index) => create(`You are bot ${index + 1}.`), { bots: 2, turns: 8 });
  });
});

describe("3-buried-system-message.ts", () => {
  const load = () => fresh(() => import("./3-buried-system-message.ts"));
  const start = async () => {
    const { createBot } = await load();
    return (systemPrompt: string) => {
      const bot = createBot(systemPrompt);
      return conversation({ systemPrompt, say: (text) => bot.say(text) });
    };
  };

  test("exports createBot", async () => {
    const { createBot } = await load();
    expect(createBot).toBeExported("the function createBot", "3-buried-system-message.ts");
  });

  test("begins every request with the system message, and sends it once", async () => {
    const bot = (await start())("You are a pirate.");
    await bot.say("My name is Priya.");
    await bot.say("What is a web scraper?");
    await bot.say("What's my name?");
    for (const call of wire.calls) {
      expect(call).toBeginWith({ role: "system", content: "You are a pirate." });
    }
    expect(bot).toSendTheRightWires();
    expect(bot).toReturnTheReplies();
  });

  test("keeps two bots apart", async () => {
    const create = await start();
    const [pirate, butler] = [create("You are a pirate."), create("You are a butler.")];
    await pirate.say("I sail the seas.");
    await butler.say("What do I do?");
    await pirate.say("What do I do?");
    expect([pirate, butler]).toSendTheRightWires();
  });

  test("keeps two bots apart that speak at the same time", async () => {
    const create = await start();
    const [pirate, butler] = [create("You are a pirate."), create("You are a butler.")];
    await Promise.all([pirate.say("I sail the seas."), butler.say("I carry trays.")]);
    await Promise.all([butler.say("What do I do?"), pirate.say("What do I do?")]);
    await Promise.all([pirate.say("Since when?"), butler.say("Since when?")]);
    expect([pirate, butler]).toSendTheRightWires();
    expect([pirate, butler]).toReturnTheReplies();
  });

  test("remembers any conversation", () =>
    forAnyConversation(async () => (await start())("  You are\n  a pirate. ")));

  test("remembers any conversation of two bots that take turns", async () => {
    const create = await start();
    await forAnyConversation((index) => create(`You are bot ${index + 1}.`), { bots: 2, turns: 8 });
  });
});

describe("4-lost-stream.ts", () => {
  const load = () => fresh(() => import("./4-lost-stream.ts"));
  const start = async () => {
    const module = await load();
    return conversation({
      streams: true,
      say: (text, onToken) => module.streamChat(text, onToken),
      history: () => module.history,
    });
  };

  test("exports history and streamChat", async () => {
    const module = await load();
    expect(module.history).toBeExported("the array history", "4-lost-stream.ts");
    expect(module.streamChat).toBeExported("the function streamChat", "4-lost-stream.ts");
  });

  test("can come back to what it has streamed", async () => {
    const talk = await start();
    await talk.say("Which Python library should I start with for web scraping?");
    await talk.say("Does it handle JavaScript-rendered pages?");
    expect(talk).toSendTheRightWires();
    expect(talk).toReturnTheReplies();
  });

  test("asks for a stream, and hands each piece on as soon as it arrives", async () => {
    const talk = await start();
    await talk.say("My name is Priya.");
    expect(talk).toAskForStreams();
    expect(talk).toHandOnEveryPiece();
  });

  test("starts with an empty history, and saves two messages for every turn", async () => {
    const talk = await start();
    expect(talk.history).toHoldTheConversation(talk);
    await talk.say("I have a cat.");
    await talk.say("Name it for me.");
    expect(talk.history).toHoldTheConversation(talk);
  });

  test("remembers any conversation", () => forAnyConversation(start));
});

describe("5-name-the-mistake.ts", () => {
  const load = () => import("./5-name-the-mistake.ts");

  test("exports answers", async () => {
    const { answers } = await load();
    expect(answers).toBeExported("the object answers", "5-name-the-mistake.ts");
  });

  test("names the mistake behind wire a", async () => {
    const { answers } = await load();
    expect(answers.a).toName("buried-system-message", {
      of: "wire a",
      among: answers,
      look: "Every message has its right text and its right role. Does each stand where it belongs?",
    });
  });

  test("names the mistake behind wire b", async () => {
    const { answers } = await load();
    expect(answers.b).toName("forgotten-reply", {
      of: "wire b",
      among: answers,
      look: "A turn is two messages. Count how many of each kind there are.",
    });
  });

  test("names the mistake behind wire c", async () => {
    const { answers } = await load();
    expect(answers.c).toName("lost-stream", {
      of: "wire c",
      among: answers,
      look: "Roles and order are as they should be. So read the text of every single message.",
    });
  });

  test("names the mistake behind wire d", async () => {
    const { answers } = await load();
    expect(answers.d).toName("shared-history", {
      of: "wire d",
      among: answers,
      look: "Read it as one conversation: who speaks to whom, and does all of it belong together?",
    });
  });
});
