/** The seeds with which it is tried whether the grader finds what it has to find: not by luck. */
export const seeds: readonly number[] = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
