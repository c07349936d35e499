/** An error as OpenAI's API answers it: an HTTP status and the four fields of `{"error":{…}}`. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
  /** Headers that only this error has, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request body as it was parsed: not yet known to be right. */
export type Body = Readonly<Record<string, unknown>>;

/** Looks at a body for one kind of fault; gives the error to answer, or nothing. */
export type Check = (body: Body) => ApiError | undefined;

/** The usual error: a request that OpenAI finds wrong. Status 400 unless said. */
export function invalidRequest(
  message: string,
  { param = null, code = null, status = 400 }: Partial<Pick<ApiError, "param" | "code" | "status">>,
): ApiError {
  return { status, message, type: "invalid_request_error", param, code };
}

/** The body of the error's response. */
export function errorBody({ message, type, param, code }: ApiError): object {
  return { error: { message, type, param, code } };
}
