// Attributes of the HTML standard that the template engine's types do not know yet.
declare namespace JSX {
  interface HtmlMetaTag {
    media?: string;
  }
  interface HtmlSourceTag {
    sizes?: string;
  }
}
