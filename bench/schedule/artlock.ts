export { fastHost } from "../../test/rig/fast-host.js";
export { runArtlock } from "../../test/rig/run-artlock.js";
