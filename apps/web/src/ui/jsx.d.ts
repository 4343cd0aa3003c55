// Attributes of the HTML standard that the template engine's types do not know yet.
declare namespace JSX {
  interface HtmlTag {
    autofocus?: boolean | undefined;
  }
  interface HtmlMetaTag {
    media?: string;
  }
  interface HtmlSourceTag {
    sizes?: string;
  }
}
