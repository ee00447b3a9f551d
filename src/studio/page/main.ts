import { html, render } from "htm/preact";
import { App } from "./app.js";

const root = document.getElementById("studio");
if (root) render(html`<${App} />`, root);
