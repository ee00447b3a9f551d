/** What goes wrong with one request. It is applied to a request that is legal; an illegal one is refused as always. */
export type Fault =
  | {
      readonly kind: "rate-limit";
      /** Header `retry-after-ms`. */
      readonly retryAfterMs?: number;
      /** Header `retry-after`: seconds or an HTTP date. */
      readonly retryAfter?: string;
      /** Replaces the usual "Limit 5, Used 5, Requested 1. Please try again in 12s.", or figures that fit `retryAfterMs`. */
      readonly message?: string;
    }
  | { readonly kind: "server-error" }
  | { readonly kind: "bad-gateway" }
  | { readonly kind: "overloaded"; readonly retryAfter?: string }
  /** `mid-body` bills as well: the status and half of the answer arrive. */
  | { readonly kind: "reset"; readonly when: "before-billing" | "after-billing" | "mid-body" }
  /** No answer, ever. */
  | { readonly kind: "stall"; readonly bills: boolean }
  | { readonly kind: "truncated-json" }
  | { readonly kind: "bad-base64" }
  | { readonly kind: "no-picture" }
  | { readonly kind: "wrong-size"; readonly width: number; readonly height: number }
  | { readonly kind: "wrong-format"; readonly format: "png" | "jpeg" | "webp" }
  | { readonly kind: "no-alpha" }
  /** A ground of this colour, `#rrggbb`, whatever the prompt asks for. */
  | { readonly kind: "ground"; readonly colour: string }
  /** The subject runs off the bottom of the picture. */
  | { readonly kind: "off-frame" }
  | { readonly kind: "empty-data" }
  | { readonly kind: "fewer"; readonly count: number }
  | { readonly kind: "moderation"; readonly stage: "input" | "output"; readonly categories: readonly string[] }
  | { readonly kind: "insufficient-quota" }
  | { readonly kind: "billing-hard-limit"; readonly status: 400 | 429 }
  | { readonly kind: "invalid-key" }
  | { readonly kind: "not-verified" }
  | { readonly kind: "model-not-found" }
  /** `data[].url` instead of `b64_json`; the server answers that URL itself. LocalAI leaves out the usage as well. */
  | { readonly kind: "url"; readonly usage: boolean }
  | { readonly kind: "no-usage" }
  | { readonly kind: "latency"; readonly ms: number }
  /** The following three are of responses alone. */
  | { readonly kind: "response-fails"; readonly code: string; readonly bills: boolean }
  | { readonly kind: "response-stops"; readonly status: "incomplete" | "cancelled"; readonly reason?: string }
  | { readonly kind: "response-words"; readonly text: string; readonly refuses: boolean }
  /** Any answer at all, billed only if it says so. */
  | {
      readonly kind: "raw";
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly bills?: boolean;
    };
