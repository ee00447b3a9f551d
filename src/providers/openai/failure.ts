import type { ProviderFailure } from "../../model/provider.js";
import { unreachable } from "../../model/unreachable.js";
import type { Exchange, HttpAnswer } from "./exchange.js";
import { asObject, type JsonObject, parseObject } from "./json-object.js";
import { redact, safeIdentifier } from "./redact.js";
import { retryAfterMs } from "./retry-after.js";
import type { Server } from "./server.js";

/** What a failure is told about: where the request went and which model it named. */
export interface Asked {
  readonly server: Server;
  readonly model: string;
  /** What was asked for; a picture when left out. */
  readonly wanted?: "answers";
}

/**
 * The one place that knows how OpenAI, Azure and compatible servers word their errors. The code decides, then the
 * status. Source: OpenAI's error guide and the bodies that servers were seen to send.
 */
export function failureOfAnswer(answer: HttpAnswer, asked: Asked): ProviderFailure {
  const said = readError(answer.body.toString("utf8"), asked.server.apiKey);
  const requestId = safeIdentifier(answer.header("x-request-id"), asked.server.apiKey);
  const kind = kindOf(said, answer);
  const waitMs =
    kind === "rate-limited" || kind === "unavailable" ? retryAfterMs(answer.header, said.words) : undefined;
  return {
    kind,
    message: messageOf(kind, { said, status: answer.status, asked }),
    ...(said.code !== "" && { code: said.code }),
    ...(requestId !== undefined && { requestId }),
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  };
}

/** A request that brought no whole answer. */
export function failureOfLoss(
  loss: Exclude<Exchange, { kind: "answered" }>,
  { server, wanted }: Asked,
): ProviderFailure {
  if (loss.kind === "not-sent") return notSent(loss.code, server);
  const requestId = safeIdentifier(loss.requestId, server.apiKey);
  const told = requestId === undefined ? {} : { requestId };
  const may = wanted ? "it may have been billed" : "the picture may have been made and billed";
  switch (loss.because) {
    case "timeout": {
      const message = `${server.name} gave no answer within ${server.timeoutMs / 1000} s: ${may}. A longer \`timeout:\` of the provider waits longer.`;
      return { kind: "uncertain", code: "timeout", message, ...told };
    }
    case "aborted":
      return {
        kind: "uncertain",
        code: "aborted",
        message: `Stopped while ${server.name} was at work: ${may}.`,
        ...told,
      };
    case "connection": {
      const message = `The connection to ${server.name} was lost after the request was sent: ${may}.`;
      return { kind: "uncertain", code: "connection_lost", message, ...told };
    }
    case "too-long":
      return {
        kind: "unusable",
        code: "answer_too_long",
        message: `${server.name} sent more than ${wanted ?? "pictures"} can take.`,
        ...told,
      };
    default:
      return unreachable(loss.because);
  }
}

interface Said {
  readonly code: string;
  /** As sent: to be searched, never shown. */
  readonly words: string;
  /** Redacted; empty when the server said nothing a person can read. */
  readonly message: string;
  /** Where moderation stepped in and why, as ` at the input (violence)`; empty when it does not say. */
  readonly moderation: string;
}

const REFUSED =
  /^(moderation_blocked|content_policy_violation|content_filter|contentFilter|image_content_policy_violation|ResponsibleAIPolicyViolation)$/;
const QUOTA = /^(insufficient_quota|billing_hard_limit_reached|billing_not_active)$/;
const ACCOUNT =
  /^(invalid_api_key|account_deactivated|organization_must_be_verified|model_not_found|DeploymentNotFound|unsupported_country_region_territory)$/;

function kindOf({ code }: Said, { status, header }: HttpAnswer): ProviderFailure["kind"] {
  if (REFUSED.test(code)) return "refused";
  if (QUOTA.test(code) || ACCOUNT.test(code)) return "account";
  if (code === "rate_limit_exceeded" || status === 429) return "rate-limited";
  if (status === 401 || status === 403 || status === 404) return "account";
  if (status >= 300 && status < 400) return "account";
  if (status >= 500 || status === 408 || status === 409 || header("x-should-retry") === "true") return "unavailable";
  // A gateway's 200 with an error inside: it was answered, and nobody says whether it was billed.
  return status >= 400 ? "invalid" : "unusable";
}

interface Telling {
  readonly said: Said;
  readonly status: number;
  readonly asked: Asked;
}

function messageOf(kind: ProviderFailure["kind"], { said, status, asked }: Telling): string {
  const { server } = asked;
  const quoted = said.message === "" ? `HTTP status ${status}` : said.message;
  switch (kind) {
    case "refused":
      return `${server.name}'s moderation stopped it${said.moderation}: ${quoted}`;
    case "invalid":
      return `${server.name} does not take this request: ${quoted}`;
    case "rate-limited":
      return `${server.name} limits how fast it ${asked.wanted ? "answers" : "makes pictures"}: ${quoted}`;
    case "unavailable":
      return `${server.name} failed with status ${status}: ${quoted}`;
    case "account":
      return `${accountMessage(said.code, status, asked)} It said: ${quoted}`;
    case "uncertain":
    case "pending":
    case "unusable":
      return `${server.name} answered with an error where ${asked.wanted ?? "pictures"} should be: ${quoted}`;
    default:
      return unreachable(kind);
  }
}

function accountMessage(code: string, status: number, { server, model, wanted }: Asked): string {
  const { name, apiKeyEnv } = server;
  if (QUOTA.test(code))
    return name === "OpenAI"
      ? "The OpenAI account has no money left, or reached its limit: see https://platform.openai.com/settings/organization/billing."
      : `The account at ${name} has no money left, or reached its limit.`;
  if (status === 401 || code === "invalid_api_key") return `${name} does not accept the key in ${apiKeyEnv}: check it.`;
  if (code === "organization_must_be_verified")
    return `The organization has to be verified for ${model}: see https://platform.openai.com/settings/organization/general.`;
  if (status === 403) return `The key in ${apiKeyEnv} may not use ${model} at ${name}.`;
  if (server.azure)
    return `${name} has no deployment ${server.azure.deployment ?? model}: check \`azure.deployment:\` and \`baseURL:\`.`;
  if (code === "model_not_found")
    return `${name} offers no ${model} to this key: check \`${wanted ? "judge" : "model"}:\`, or ask for access.`;
  return `${name} does not answer at this address: check \`baseURL:\`.`;
}

function notSent(code: string, { name }: Server): ProviderFailure {
  if (code === "aborted") return { kind: "unavailable", code, message: "Stopped before anything was sent." };
  const shown = safeIdentifier(code, "") ?? "connect";
  const remedy = /CERT|SELF_SIGNED|UNABLE_TO|SSL/.test(shown)
    ? "its certificate is not trusted here; NODE_EXTRA_CA_CERTS names the certificates of a company"
    : "check the network, the proxy and `baseURL:`";
  return {
    kind: "unavailable",
    code: shown,
    isOutOfReach: true,
    message: `${name} cannot be reached (${shown}), so nothing was sent: ${remedy}.`,
  };
}

/** `{error: {message, code, …}}` of OpenAI; `{error: "…"}`, `{detail}` and `{message}` of others; else the text itself. */
function readError(body: string, apiKey: string): Said {
  const whole = parseObject(body);
  const error = asObject(whole?.["error"]) ?? whole;
  if (!error) return { code: "", words: body, message: redact(body, apiKey), moderation: "" };
  const inner = asObject(error["innererror"]) ?? asObject(error["inner_error"]);
  const message = [error["message"], whole?.["error"], error["detail"]].find((text) => typeof text === "string");
  // Azure repeats the status as the code, and puts what it means further in.
  const code = [inner?.["code"], error["code"], error["type"]].find(
    (text) => typeof text === "string" && !/^\d*$/.test(text),
  );
  const words = typeof message === "string" ? message : JSON.stringify(error);
  return {
    code: safeIdentifier(code, apiKey) ?? "",
    words,
    message: redact(words, apiKey),
    moderation: moderationOf(asObject(error["moderation_details"]), apiKey),
  };
}

function moderationOf(details: JsonObject | undefined, apiKey: string): string {
  if (!details) return "";
  const stage = safeIdentifier(details["moderation_stage"], apiKey);
  const listed: unknown = details["categories"];
  const names = Array.isArray(listed)
    ? listed
    : Object.entries(asObject(listed) ?? {}).flatMap(([name, hit]) => (hit === false ? [] : [name]));
  const categories = names.map((name) => (typeof name === "string" ? redact(name, apiKey) : "")).filter((name) => name);
  return `${stage === undefined ? "" : ` at the ${stage}`}${categories.length === 0 ? "" : ` (${categories.join(", ")})`}`;
}
