/** A request that the page can show with its real answer. */
export interface ApiExampleView {
  /** `Items of a category`. */
  label: string;
  /** Page that shows this one. */
  url: string;
  current: boolean;
}

/** The developers' page. */
export interface DevelopersPageView {
  /** `https://tradyfit.example/public-api/v1.0`. */
  base: string;
  /** URL of the OpenAPI document. */
  openApiUrl: string;
  examples: ApiExampleView[];
  /** What is typed in the search field. */
  words: string;
  /** Command to copy, of the example shown. */
  command: string;
  /** The answer's status: `200 OK`. */
  status: string;
  /** The answer's body, indented JSON. */
  answer: string;
}
