/*
 * Exercise 07 · The four common mistakes, file 5 of 5
 *
 * Each of the four wires below left one of the broken programs, each program
 * once. Read them, and write the name of the mistake behind each into the
 * quotes at the end of this file, spelled as here:
 *
 *     forgotten-reply
 *     shared-history
 *     buried-system-message
 *     lost-stream
 *
 * Grade it with:   npm test exercises/07
 */

// Wire a, request 3 of its program
//
//   user       I live in Lisbon.
//   assistant  Very good. Lisbon: noted.
//   user       What is the capital of France?
//   assistant  The capital of France is Paris.
//   system     You are a butler.
//   user       And where do I live?

// Wire b, request 3 of its program
//
//   user       My favourite programming language is Rust.
//   user       Suggest a project I could build in that language.
//   user       How long would that take a beginner?

// Wire c, request 3 of its program
//
//   user       I have a dog.
//   assistant  (empty)
//   user       What is the capital of Peru?
//   assistant  (empty)
//   user       What did you tell me?

// Wire d, request 2 of its program
//
//   system     You are Omar's cooking assistant.
//   user       My name is Meera.
//   assistant  Nice to meet you, Meera. What would you like to understand
//              first?
//   user       Hi! Do you know who I am?

// TODO: Write a name between each pair of quotes.
export const answers = {
  a: "",
  b: "",
  c: "",
  d: "",
};
