import { LOCK_NAME } from "../build/layout.js";
import type { Project, ProjectOptions } from "../build/open-project.js";
import type { PlannedProject } from "../build/plan-project.js";
import { projectMemory, type ProjectMemory } from "../build/project-memory.js";
import { statSignature } from "../disk/stat-signature.js";
import type { WatchFolders } from "../disk/watch-folders.js";
import type { Host } from "../host.js";
import type { AssetId } from "../model/asset.js";
import type { BuildEvent, ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { MicroUsd } from "../model/money.js";
import type { Step, Verdict } from "../model/plan.js";
import type { WatchEvent } from "../model/watch-event.js";
import { openFileNews, type FileNews } from "./file-news.js";
import { generateOne } from "./generate-one.js";
import { runBuild } from "./run-build.js";
import { stillFresh, type Beginning } from "./still-fresh.js";
import { StandingBook } from "./standing-book.js";
import { anewIn, takeLook } from "./take-look.js";
import { foldersOf, watchedFiles } from "./watched-files.js";
import type { Generated, WatchOptions, WatchSession, WatchView } from "./watch-session.js";

export interface Watching {
  readonly host: Host;
  /** Absolute path of the manifest, and of its folder. */
  readonly manifest: string;
  readonly root: string;
  readonly options: WatchOptions;
  readonly listen: WatchFolders;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Looks, builds, and looks again whenever something changes. Looking goes on while a build is under way; builds follow one
 * another, each of what may be made by then.
 */
export class WatchLoop implements WatchSession {
  readonly ended: Promise<ExitCode>;
  readonly #at: Watching;
  readonly #book: StandingBook;
  readonly #news: FileNews;
  readonly #listeners = new Set<(event: WatchEvent) => void>();
  readonly #stopping = new AbortController();
  readonly #abort = new AbortController();
  readonly #working = new Map<AssetId, Verdict["kind"]>();
  readonly #anew = new Set<AssetId>();
  #end: (code: ExitCode) => void = () => undefined;
  /** For bugs, which end the watch. */
  #fail: (error: unknown) => void = () => undefined;
  #memory: ProjectMemory | undefined;
  #project: Project | undefined;
  #planned: PlannedProject | undefined;
  #problems: readonly Diagnostic[] = [];
  #waitsFor: string | undefined;
  #files: readonly string[] = [];
  #looks: Promise<void> = Promise.resolve();
  /** Whatever holds the repo's lock for this watch: a build, or work between two. */
  #holding: Promise<unknown> | undefined;
  #making: ReadonlySet<AssetId> = new Set();
  /** Paths that the build under way writes. */
  #own: ReadonlySet<string> = NONE;
  /** A build came to nothing; the same would happen again. */
  #isStalled = false;

  constructor(at: Watching) {
    this.#at = at;
    this.#book = new StandingBook(at.options);
    this.#news = openFileNews({
      host: at.host,
      root: at.root,
      listen: at.listen,
      poll: at.options.poll ?? false,
      tell: (files) => this.#tell(files),
      signal: this.#stopping.signal,
    });
    this.ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
  }

  begin(): void {
    void this.#look([]);
  }

  view(): WatchView {
    return {
      project: this.#project,
      planned: this.#planned,
      problems: this.#problems,
      isBuilding: this.#holding !== undefined,
      working: this.#working,
      standing: this.#book.standing(this.#planned?.plan, this.#making),
      waitsFor: this.#waitsFor,
    };
  }

  subscribe(listener: (event: WatchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  approve(ids: Iterable<AssetId>): void {
    for (const step of this.#priced(ids)) this.#book.approve(step);
    this.#isStalled = false;
    this.#goOn();
  }

  decline(ids: Iterable<AssetId>): void {
    for (const step of this.#priced(ids)) this.#book.decline(step);
    this.#goOn();
  }

  retry(): void {
    this.#book.retry();
    this.#isStalled = false;
    this.#goOn();
  }

  makeAnew(ids: Iterable<AssetId>): Promise<void> {
    for (const id of ids) this.#anew.add(id);
    return this.#look([]);
  }

  generate(id: AssetId, atMostMicroUsd: MicroUsd): Promise<Generated> {
    return generateOne(this, { id, atMostMicroUsd, book: this.#book, goOn: () => this.#goOn() });
  }

  refresh(): Promise<void> {
    return this.#look([]);
  }

  async betweenBuilds<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#holding) await this.#holding;
    const working = work();
    await this.#hold(working.catch(() => undefined));
    return working;
  }

  stop(how: "finish" | "now"): void {
    const isFirst = !this.#stopping.signal.aborted;
    this.#stopping.abort(new Error("the watch was ended"));
    if (how === "now") this.#abort.abort(new Error("the watch was ended at once"));
    if (isFirst) void this.#close();
  }

  #emit(event: WatchEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #priced(ids: Iterable<AssetId>): readonly Step[] {
    const wanted = new Set(ids);
    return (this.#planned?.plan.steps ?? []).filter(
      ({ asset, price }) => wanted.has(asset.id) && price.kind !== "free",
    );
  }

  /** One look after the other; those that wait while one is taken are not joined, as each may be of other news. */
  #look(changed: readonly string[], own?: ReadonlySet<string>): Promise<void> {
    return (this.#looks = this.#looks.then(() => this.#lookNow(changed, own)).catch(this.#fail));
  }

  /** What a build writes is looked at when it is done. */
  #tell(files: readonly string[]): void {
    const news = byOthers(files, this.#own);
    if (news.length > 0 || files.length === 0) void this.#look(news);
  }

  async #lookNow(told: readonly string[], own = this.#own): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#memory?.stats.forget();
    const untold = byOthers(this.#news.note(this.#memory?.stats.signatureOf ?? statSignature), own);
    const changed = [...new Set([...told, ...untold])];
    if (changed.length > 0) {
      this.#book.forgetDiskTrouble();
      this.#isStalled = false;
      this.#emit({ kind: "changed", files: changed });
    }
    const { host, manifest } = this.#at;
    const { provider, readOnly } = this.#at.options;
    const memory: ProjectOptions["memory"] = (repo, layout) => (this.#memory ??= projectMemory(repo, layout, host));
    const look = await takeLook(host, { config: manifest, provider, readOnly, memory }, this.#anew);
    if (look.kind === "wrong") return this.#goWrong(look.diagnostics, look.files);
    const { project, planned, terms } = look;
    this.#project = project;
    this.#planned = planned;
    this.#problems = [];
    this.#book.look(project.manifest.watch, planned.lock, terms);
    this.#follow(watchedFiles(project.manifest));
    this.#emit({ kind: "looked", plan: planned.plan, warnings: project.warnings, standing: this.view().standing });
    this.#goOn(planned);
  }

  /** What was right before goes on being watched: it may come back. */
  #goWrong(diagnostics: readonly Diagnostic[], files: readonly string[]): void {
    const isNew = JSON.stringify(diagnostics) !== JSON.stringify(this.#problems);
    this.#problems = diagnostics;
    this.#follow([...new Set([...this.#files, ...files, this.#at.manifest])]);
    if (isNew) this.#emit({ kind: "invalid", diagnostics });
  }

  #follow(files: readonly string[]): void {
    this.#files = files;
    this.#news.follow(files);
  }

  /** Begins a build if there is anything that may be made, and tells how things stand. `fresh`: the plan of this moment. */
  #goOn(fresh?: PlannedProject): void {
    const plan = this.#planned?.plan;
    const project = this.#project;
    if (!plan || !project || this.#stopping.signal.aborted) return;
    const { now, price } = this.#book.work(plan);
    const mayBegin = !this.#holding && !this.#isStalled && !project.isReadOnly;
    const canBegin = mayBegin && this.#problems.length === 0 && now.size > 0;
    if (canBegin) {
      this.#takeOn(now);
      void this.#hold(this.#runBuild(project, { price, fresh, lockFile: project.layout.lockFile }));
    }
    this.#emit({ kind: "standing", standing: this.view().standing });
  }

  async #runBuild(project: Project, beginning: Beginning): Promise<void> {
    const reusable = stillFresh(beginning);
    let hasWaited = false;
    const diagnostics = await runBuild({
      project,
      price: beginning.price,
      reuse: () => {
        const plan = reusable({ hasWaited, isStirring: this.#news.isStirring });
        if (!plan) this.#memory?.stats.forget();
        return plan;
      },
      book: this.#book,
      force: anewIn(project, this.#anew),
      concurrency: this.#at.options.concurrency,
      emit: (event) => {
        if (event.kind === "waiting") hasWaited = true;
        this.#hear(event);
      },
      takesOn: (ids) => this.#takeOn(ids),
      stopping: this.#stopping.signal,
      abort: this.#abort.signal,
    });
    this.#isStalled = diagnostics.length > 0;
    if (diagnostics.length > 0 && !this.#stopping.signal.aborted) this.#emit({ kind: "trouble", diagnostics });
  }

  #takeOn(ids: ReadonlySet<AssetId>): void {
    this.#making = ids;
    const assets = this.#project?.manifest.assets.filter(({ id }) => ids.has(id)) ?? [];
    const outputs = assets.flatMap((asset) => asset.outputs.map(({ path }): string => path));
    this.#own = new Set([LOCK_NAME, ...outputs, ...foldersOf(outputs)]);
  }

  #hear(event: BuildEvent): void {
    this.#waitsFor = event.kind === "waiting" ? event.holder : undefined;
    if (event.kind === "started") this.#working.set(event.id, event.verdict);
    if (event.kind === "finished") {
      this.#working.delete(event.result.id);
      if (event.result.outcome.kind === "generated") this.#anew.delete(event.result.id);
    }
    this.#emit({ kind: "build", event });
  }

  /** Nothing else takes the repo's lock until `work` is done; what it left is looked at before anything else is begun. */
  async #hold(work: Promise<unknown>): Promise<void> {
    this.#holding = work.catch(this.#fail).then(() => {
      const own = this.#own;
      this.#own = NONE;
      this.#holding = undefined;
      this.#making = new Set();
      this.#working.clear();
      return this.#look([], own);
    });
    await this.#holding;
  }

  async #close(): Promise<void> {
    const wasCut = await this.#finishHolding();
    // Not before: a look under way may listen to folders anew.
    this.#news.close();
    const exitCode: ExitCode = wasCut ? 130 : 0;
    this.#emit({ kind: "ended", exitCode, spentMicroUsd: this.#book.spentMicroUsd });
    this.#listeners.clear();
    this.#end(exitCode);
  }

  async #finishHolding(): Promise<boolean> {
    const isHeld = this.#holding !== undefined;
    await this.#holding;
    await this.#looks;
    await this.#memory?.digests.save().catch(() => undefined);
    return isHeld && this.#abort.signal.aborted;
  }
}

function byOthers(files: readonly string[], own: ReadonlySet<string>): readonly string[] {
  return files.filter((file) => !own.has(file));
}
