import { existsSync } from "node:fs";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { expect, test } from "vitest";

/** Debian's; playwright-core brings no browser of its own. */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export const hasBrowser = existsSync(CHROMIUM);

/** Says aloud that the tests beside it are left out, which CI does not accept. */
export function tellOfNoBrowser(): void {
  if (hasBrowser) return;
  test("SKIPPED: tests in a browser, as there is no chromium (apt-get install chromium)", () => {
    expect(process.env["CI"], "CI has to run these tests: install chromium").not.toBe("true");
  });
}

export interface TestBrowser extends AsyncDisposable {
  /** A page of its own size and colours. What its console complains of is collected. */
  open(url: string, look?: PageLook): Promise<TestPage>;
}

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly colours?: "light" | "dark";
}

export interface TestPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function startBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const contexts: BrowserContext[] = [];
  return {
    async open(url, { width = 1280, height = 900, colours = "light" } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: colours,
        reducedMotion: "reduce",
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(url);
      return { page, complaints };
    },
    async [Symbol.asyncDispose]() {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
}

/** As root there is no sandbox to be had; and a test asks nobody on the network for anything. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
