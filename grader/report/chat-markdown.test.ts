import { expect, test } from "vitest";
import { chatMarkdown } from "./chat-markdown.ts";

test("writes a chat so that nothing said in it becomes a heading or a list", () => {
  const text = chatMarkdown("03 · The Chatbot class", "the simulated model, offline", [
    { said: "# Who am I?", reply: "- You.\n\n- Me.", note: undefined },
    "new bot",
    { said: "Hi!", reply: undefined, note: "Your code threw an error.\nMend it." },
    { said: "Hi!", reply: "", note: undefined },
  ]);
  expect(text).toBe(`# 03 · The Chatbot class

Answered by: the simulated model, offline.

**You**

> # Who am I?

**Bot**

> - You.
>
> - Me.

---

*A new bot: it knows nothing of what stands above.*

**You**

> Hi!

**Bot**

Your code threw an error.
Mend it.

**You**

> Hi!

**Bot**

> (an empty text)
`);
});
