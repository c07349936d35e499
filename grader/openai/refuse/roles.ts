import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { checkContentType } from "./content-type.ts";
import { invalidType, isObject, isOmitted, missing } from "./invalid-type.ts";
import { messagesOf } from "./messages.ts";

const roles = ["system", "assistant", "user", "function", "tool", "developer"];
const namePattern = "^[a-zA-Z0-9_-]+$";

/** Refuses a message whose role, name or content has a wrong type or value. */
export function checkRoles(body: Body): ApiError | undefined {
  for (const [index, message] of messagesOf(body).entries()) {
    const error = checkMessage(message, `messages[${index}]`);
    if (error) return error;
  }
  return undefined;
}

function checkMessage(message: unknown, at: string): ApiError | undefined {
  if (!isObject(message)) return invalidType(at, "an object", message);
  return (
    checkRole(message.role, `${at}.role`) ??
    checkContentType(message.content, `${at}.content`) ??
    checkName(message.name, `${at}.name`)
  );
}

function checkRole(role: unknown, param: string): ApiError | undefined {
  if (role === undefined) return missing(param);
  if (typeof role !== "string") return invalidType(param, "a string", role);
  if (roles.includes(role)) return undefined;
  const supported = `${roles.slice(0, -1).map(quote).join(", ")}, and ${roles.slice(-1).map(quote)}`;
  const message = `Invalid value: '${role}'. Supported values are: ${supported}.`;
  return invalidRequest(message, { param, code: "invalid_value" });
}

function checkName(name: unknown, param: string): ApiError | undefined {
  if (isOmitted(name)) return undefined;
  if (typeof name !== "string") return invalidType(param, "a string", name);
  if (new RegExp(namePattern).test(name)) return undefined;
  const message = `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '${namePattern}'.`;
  return invalidRequest(message, { param, code: "invalid_value" });
}

function quote(word: string): string {
  return `'${word}'`;
}
