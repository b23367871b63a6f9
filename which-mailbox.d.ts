/**
 * The types of `<which-mailbox>`, for pages written in TypeScript:
 *
 *     /// <reference path="./which-mailbox.d.ts" />
 *
 * Attributes win over the property `config`, that wins over the file or the `<script type="application/json">` in the
 * element; what none of them says has its default. All of them can be changed while the box is there.
 */
export {};

declare global {
  /** The pinned id of a kind of mailbox. */
  type WhichMailboxKind = "pop3" | "imap" | "exchange";

  /** What the publisher sells of one kind. */
  interface WhichMailboxOffer {
    /** The product's name: at most 80 characters. */
    product?: string | null;
    /** Where it can be ordered: a whole `https:` or `http:` address. Whoever has a link has a product. */
    link?: string | null;
    /** A short remark, shown beside it: at most 300 characters. */
    note?: string | null;
  }

  /** What a page may set, as an object or as JSON. */
  interface WhichMailboxConfig {
    /** A language tag such as `"de-AT"`: German ones give German, all others English. Default: the page's language. */
    lang?: string | null;
    /** Which view the box opens with. Default: `"advice"`. */
    view?: "advice" | "try" | "compare" | null;
    /** Six questions or all sixteen. Default: `"short"`. */
    form?: "short" | "full" | null;
    /** The colours. Default: `"auto"`, as the page has them. */
    theme?: "auto" | "light" | "dark" | null;
    /** What the publisher offers of each kind. */
    kinds?: Partial<Record<WhichMailboxKind, WhichMailboxOffer | null>> | null;
  }

  /** A question was answered, or skipped. */
  interface WhichMailboxAnswer {
    /** The question's pinned id: `"devices"`, `"calendar"`, … */
    question: string;
    /** The pinned id of the answer; `null`: skipped. */
    choice: string | null;
  }

  /** A recommendation is on the screen. */
  interface WhichMailboxResult {
    /** The kind that won; `null` where none meets every must. */
    kind: WhichMailboxKind | null;
    /** The points of each kind. */
    scores: Record<WhichMailboxKind, number>;
  }

  /** In the view `try` a story has come to another step: forward, back, or by a link. */
  interface WhichMailboxPlay {
    /** The guided story's pinned id (`"emptied"`, …), the id of the question whose reason is shown, or `"free"`. */
    story: string;
    /** How many of its steps have been played. */
    step: number;
  }

  /** Why a box does not work. The element's own children are shown instead. */
  interface WhichMailboxError {
    /**
     * - `unsupported`: the browser has no WebAssembly.
     * - `csp`: the page's Content-Security-Policy forbids it.
     * - `load`: a file of the widget could not be fetched or is not what it should be. (If it was the words of a language
     *   that the page has changed to, the box goes on in the one it has.)
     * - `config`: what the page set cannot be read or does not fit.
     * - `panic`: a mistake of the box's own.
     */
    code: "unsupported" | "csp" | "load" | "config" | "panic";
    /** One English sentence that tells the page's author what to do. */
    message: string;
  }

  /** The element. Its attributes: `lang`, `view`, `form`, `theme`, `config` (address of a JSON file), `loading`. */
  interface WhichMailboxElement extends HTMLElement {
    /** What the page sets by script, before or after the element is defined; `undefined` takes it back. */
    config: WhichMailboxConfig | undefined;
    /** The last recommendation shown; `null` before the first. */
    readonly result: WhichMailboxResult | null;
  }

  interface HTMLElementTagNameMap {
    "which-mailbox": WhichMailboxElement;
  }

  /** The events. They bubble and are composed: they can be heard on the element and on everything around it. */
  interface WhichMailboxEventMap {
    /** The box can be used. */
    "which-mailbox:ready": CustomEvent<null>;
    "which-mailbox:answer": CustomEvent<WhichMailboxAnswer>;
    "which-mailbox:result": CustomEvent<WhichMailboxResult>;
    "which-mailbox:play": CustomEvent<WhichMailboxPlay>;
    "which-mailbox:error": CustomEvent<WhichMailboxError>;
  }

  interface HTMLElementEventMap extends WhichMailboxEventMap {}
  interface DocumentEventMap extends WhichMailboxEventMap {}
  interface WindowEventMap extends WhichMailboxEventMap {}
}
