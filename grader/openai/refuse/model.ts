import { findSnapshot } from "../models.ts";
import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { invalidType, isOmitted } from "./invalid-type.ts";

/** Refuses a request that names no model. */
export function checkModelGiven({ model }: Body): ApiError | undefined {
  if (isOmitted(model) || model === "") {
    return invalidRequest("you must provide a model parameter", {});
  }
  return typeof model === "string" ? undefined : invalidType("model", "a string", model);
}

/** Refuses a model that OpenAI doesn't have. */
export function checkModelKnown({ model }: Body): ApiError | undefined {
  if (findSnapshot(String(model)) !== undefined) return undefined;
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  return invalidRequest(message, { status: 404, code: "model_not_found" });
}
