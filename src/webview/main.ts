import './page.css';
import type { FromPage, ToPage } from '../core/report/page';
import { createPage } from './page';

/** What VS Code gives to a page. */
interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const page = createPage(document.body, {
  say: (message) => {
    host.postMessage(message);
  },
  keep: (state) => {
    host.setState(state);
  },
  kept: host.getState(),
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.show(data);
});
host.postMessage({ kind: 'ready' });
