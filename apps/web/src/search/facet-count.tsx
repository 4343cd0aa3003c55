/** How many items a choice would leave: the browser code fills it in when somebody looks at the filters. */
export function FacetCount({ facet }: { facet: string }): JSX.Element {
  return <span class="choice__count" data-facet={facet}></span>;
}
