import type { ImageSettings, ProviderChoice } from "./asset.js";
import type { Digest } from "./digest.js";
import type { Reply, Wish } from "./judge.js";
import type { MasterType, Usage } from "./lock.js";
import type { MainModel } from "./main-model.js";

/** One request for `count` pictures: everything that is sent, pictures by digest. */
export interface GenerationRequest {
  /** The composed prompt: style, subject, text to set, what each reference is for. */
  readonly prompt: string;
  /** The asset's own words, for a provider that lays them out itself. */
  readonly brief: Brief;
  readonly settings: ImageSettings;
  /** The picture to edit first, if any, then the references, in the order the prompt names them. */
  readonly pictures: readonly RequestPicture[];
  readonly mask?: Digest;
  /** Whether `pictures[0]` is to be changed rather than looked at. */
  readonly edits: boolean;
  readonly count: number;
}

export interface Brief {
  readonly title: string;
  readonly prompt: string;
  readonly text: readonly string[];
  readonly styles: readonly string[];
  readonly kind: PictureKind;
  /** Index of the first candidate asked for, from 0, so that drafts differ. */
  readonly firstCandidate: number;
}

/** What a picture is for, as far as its words, tags and shape tell; a draft is laid out by it. */
export type PictureKind = "hero" | "card" | "icon" | "portrait" | "product" | "diagram" | "banner" | "field";

export interface RequestPicture {
  readonly digest: Digest;
  readonly role?: string;
}

/** Makes masters. A vendor's wire format and error shapes stop here. */
export interface Provider {
  readonly kind: ProviderChoice["kind"];
  /** Pictures that one request may ask for. */
  readonly picturesEach: number;
  generate(request: GenerationRequest, context: ProviderContext): Promise<ProviderAnswer>;
  /** What became of a request that `pending` told of: costs nothing. Undefined where there is nothing to fetch from. */
  readonly fetch?: (pending: string, context: FetchContext) => Promise<ProviderAnswer>;
  /** Has a model look at a picture and answer questions about it. Undefined where there is none that sees. */
  readonly judge?: (request: JudgeRequest, context: JudgeContext) => Promise<JudgeAnswer>;
}

/** Everything that a judge is told and shown. */
export interface JudgeRequest {
  readonly model: MainModel;
  readonly prompt: string;
  /** What is asked, in the order in which the prompt numbers it from 1. */
  readonly wishes: readonly Wish[];
  readonly picture: { readonly bytes: Uint8Array; readonly type: MasterType };
  /** What is thought counts as well. */
  readonly maxOutputTokens: number;
}

export type JudgeContext = Pick<ProviderContext, "signal" | "leaving">;

export type JudgeAnswer =
  | {
      readonly kind: "judged";
      /** In the order of the wishes; undefined where there is none that can be used. */
      readonly replies: readonly (Reply | undefined)[];
      readonly requestId?: string;
      readonly usage?: Usage;
      readonly limits?: readonly LimitReading[];
    }
  | ProviderFailure;

export interface FetchContext {
  readonly signal: AbortSignal;
  /** How the picture was to be made. */
  readonly settings: ImageSettings;
  /** A place for the bytes of one picture, to be written there as they come. */
  readonly receive: () => Receiving;
}

export interface ProviderContext extends Omit<FetchContext, "settings"> {
  /** Bytes of a picture of the request, by digest. */
  readonly bytesOf: (digest: Digest) => Promise<Uint8Array>;
  /** To be called right before the request leaves; not at all when it does not. */
  readonly leaving?: () => void;
  /** To be waited for once the provider has said under which name the answer can be fetched. */
  readonly pending?: (request: PendingRequest) => Promise<void>;
}

export interface PendingRequest {
  readonly pending: string;
  readonly requestId?: string;
}

/** A picture on its way in. It has been paid for, so what the disk refuses is kept in memory and nothing here fails. */
export interface Receiving {
  /** Resolves when more may be written; `bytes` may be used for other things then. */
  write(bytes: Uint8Array): Promise<void>;
  /** All of it has come. */
  end(): Promise<ReceivedPicture>;
  /** It is no picture, or not all of one. */
  discard(): Promise<void>;
}

/** The bytes of a picture, all of which have come, on their way to the store. */
export interface ReceivedPicture {
  readonly digest: Digest;
  readonly byteLength: number;
  /** Its beginning, at most 64 KB of it, which is where a picture says what it is. */
  readonly head: Uint8Array;
  /** Where it lies for now; undefined where the disk refused some of it. */
  readonly file: string | undefined;
  /** Puts it at a path, synced. Throws what node:fs throws, and may then be called again. */
  moveTo(path: string): Promise<void>;
  /** Gives up what has not been moved. */
  discard(): Promise<void>;
}

export type ProviderAnswer =
  | {
      readonly kind: "made";
      readonly pictures: readonly MadePicture[];
      /** As answered; undefined when the provider does not say. */
      readonly model?: string;
      readonly requestId?: string;
      readonly usage?: Usage;
      readonly limits?: readonly LimitReading[];
    }
  | ProviderFailure;

/** What a provider counts against an account. */
export type LimitedBy = "requests" | "tokens" | "images" | "input-images";

/** What an answer tells of one limit, as far as it tells it. */
export interface LimitReading {
  readonly of: LimitedBy;
  /** How much a window allows. */
  readonly limit?: number;
  readonly windowMs?: number;
  /** What was left when the request was let in, or turned away. */
  readonly remaining?: number;
  /** From then until all of it would have been there again. */
  readonly resetMs?: number;
  /** What the request counted as, where it was turned away. */
  readonly requested?: number;
}

export interface MadePicture {
  readonly received: ReceivedPicture;
  /** As the bytes show, not as a header claims. */
  readonly type: MasterType;
}

/**
 * Why there is no picture. `refused`: moderation; `invalid`: the request itself; `rate-limited` and `unavailable`: may be
 * sent again; `account`: no request of this run can succeed; `uncertain`: sent, no answer, may be billed; `unusable`:
 * answered and perhaps billed, but with no usable picture; `pending`: at work, or done, and the answer can be fetched later.
 */
export interface ProviderFailure {
  readonly kind:
    | "refused"
    | "invalid"
    | "rate-limited"
    | "unavailable"
    | "account"
    | "uncertain"
    | "unusable"
    | "pending";
  /** For a person, with no secret in it. */
  readonly message: string;
  /** The vendor's own code, as `moderation_blocked`. */
  readonly code?: string;
  readonly requestId?: string;
  readonly usage?: Usage;
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** No connection came about, so none will for any other request. */
  readonly isOutOfReach?: true;
  readonly limits?: readonly LimitReading[];
}
