import { formatPrice, type MicroUsd } from "../model/money.js";
import type { Plan } from "../model/plan.js";
import type { Project } from "./open-project.js";

/** In CI nobody watches the bill: money is spent there only within a limit that somebody set. */
export function whyNotSpend(
  { price }: Plan,
  { manifest, host }: Project,
  maxCost: MicroUsd | undefined,
): string | undefined {
  const { perRunMicroUsd, perMonthMicroUsd } = manifest.budget;
  const limited = [maxCost, perRunMicroUsd, perMonthMicroUsd].some((limit) => limit !== undefined);
  if (!isCi(host.env["CI"]) || limited || price.kind === "free") return undefined;
  if (price.kind === "unknown") return `in CI nothing of unknown price is bought: ${price.because}`;
  return `in CI nothing is bought without a budget, and this plan costs ${formatPrice(price)}: set \`budget.perRun\` in the manifest or pass --max-cost`;
}

export const isCi = (value: string | undefined): boolean => value !== undefined && value !== "" && value !== "false";
