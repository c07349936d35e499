/** True for the name of a matcher that vitest has: another by that name would take its place. */
export function isMatcherOfVitest(name: string): boolean {
  return names.has(name);
}

const names = new Set(
  [
    "toBe toBeCalled toBeCalledTimes toBeCalledWith toBeCloseTo toBeDefined toBeFalsy",
    "toBeGreaterThan toBeGreaterThanOrEqual toBeInstanceOf toBeLessThan toBeLessThanOrEqual",
    "toBeNaN toBeNull toBeNullable toBeOneOf toBeTruthy toBeTypeOf toBeUndefined toContain",
    "toContainEqual toEqual toHaveBeenCalled toHaveBeenCalledAfter toHaveBeenCalledBefore",
    "toHaveBeenCalledExactlyOnceWith toHaveBeenCalledOnce toHaveBeenCalledTimes",
    "toHaveBeenCalledWith toHaveBeenLastCalledWith toHaveBeenNthCalledWith",
    "toHaveLastResolvedWith toHaveLastReturnedWith toHaveLength toHaveNthResolvedWith",
    "toHaveNthReturnedWith toHaveProperty toHaveResolved toHaveResolvedTimes",
    "toHaveResolvedWith toHaveReturned toHaveReturnedTimes toHaveReturnedWith toMatch",
    "toMatchFileSnapshot toMatchInlineSnapshot toMatchObject toMatchSnapshot toReturn",
    "toReturnTimes toReturnWith toSatisfy toStrictEqual toThrow toThrowError",
    "toThrowErrorMatchingInlineSnapshot toThrowErrorMatchingSnapshot",
  ].flatMap((line) => line.split(" ")),
);
