import { OfficeConversation, type OfficeSpec } from '../office-conversation';
import type { RichApiHost } from '../rich-api-host';

export interface MountedPane {
  readonly conversation: OfficeConversation;
  close(): void;
}

/** Puts an add-in's page into a sandboxed frame, as Office on the web does, and speaks with its office.js. */
export function mountPane(page: string, spec: OfficeSpec, rich: () => RichApiHost, into: HTMLElement): MountedPane {
  const frame = document.createElement('iframe');
  frame.title = 'add-in';
  frame.name = '';
  const conversation = new OfficeConversation(spec, rich, (text) => frame.contentWindow?.postMessage(text, new URL(page).origin));
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source === frame.contentWindow && typeof event.data === 'string') conversation.receive(event.data);
  };
  addEventListener('message', hear);
  frame.name = conversation.windowName;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads');
  frame.src = page;
  into.replaceChildren(frame);
  return {
    conversation,
    close() {
      removeEventListener('message', hear);
      frame.remove();
    },
  };
}
