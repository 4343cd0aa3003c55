const steps = [
  {
    title: 'Look close to home',
    text: 'Everything is sorted from the middle of your town outwards, so you can go and see it.',
  },
  {
    title: 'Agree in person',
    text: 'Talk to the seller, try the thing on, check the brakes. You pay each other, not us.',
  },
  {
    title: 'Keep your address yours',
    text: 'We show a town and a rough distance, never a point on a map. Sellers choose where to meet.',
  },
];

/** A short, honest explanation. */
export function HowItWorks(): JSX.Element {
  return (
    <section class="section how" aria-labelledby="how">
      <h2 class="section__title" id="how">
        How it works
      </h2>
      <ol class="how__steps" role="list">
        {steps.map((step) => (
          <li class="how__step">
            <h3 safe>{step.title}</h3>
            <p safe>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
