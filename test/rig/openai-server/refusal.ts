/** An error as the API words it: `{error: {message, type, param, code}}` with its status. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly param?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the error. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export function invalidValue(param: string, message: string): Refusal {
  return { status: 400, code: "invalid_value", message, param };
}

export function unknownParameter(param: string): Refusal {
  return { status: 400, code: "unknown_parameter", message: `Unknown parameter: '${param}'.`, param };
}

export function refusalBody({ message, type, param, code, details }: Refusal): string {
  return JSON.stringify({
    error: { message, type: type ?? "invalid_request_error", param: param ?? null, code, ...details },
  });
}
