/** For each category, which drawing shows a kind of thing: the first whose words are in the kind's name. */
const drawings: Readonly<
  Record<string, readonly (readonly [illustration: string, words: RegExp])[]>
> = {
  badminton: [
    ['shuttlecock', /shuttle/],
    ['shoes', /shoes/],
    ['racket-bag', /bag/],
    ['racket', /racket|set$|string/],
  ],
  baseball: [
    ['helmet', /helmet|catcher’s gear/],
    ['glove', /glove|mitt/],
    ['bat', /\bbat\b|tee/],
    ['ball', /baseballs|net/],
  ],
  basketball: [
    ['hoop', /hoop|rim/],
    ['shoes', /shoes/],
    ['jersey', /jersey|shorts/],
    ['ball', /basketball|ball rack/],
  ],
  bowling: [
    ['ball-bag', /bag|tote/],
    ['shoes', /shoes/],
    ['pins', /pins|skittles/],
    ['ball', /ball/],
  ],
  boxing: [
    ['headguard', /head guard/],
    ['boots', /boots/],
    ['gloves', /gloves|mitts/],
    ['punch-bag', /bag\b|bracket|ball/],
  ],
  climbing: [
    ['chalk-bag', /chalk/],
    ['shoes', /shoes/],
    ['quickdraws', /quickdraws|cams|nuts|ferrata|belay/],
    ['rope', /rope|harness/],
  ],
  cricket: [
    ['helmet', /helmet/],
    ['pads', /pads|guards/],
    ['ball', /balls|bowling/],
    ['bat', /\bbat\b|bag|stumps/],
  ],
  cycling: [
    ['helmet', /helmet/],
    ['wheel', /wheel|trainer/],
    ['mountain-bike', /mountain|kids/],
    ['road-bike', /bike$/],
  ],
  dancing: [
    ['tutu', /tutu|skirt|gown|dress|leotard/],
    ['ballet-shoes', /ballet slippers|pointe/],
    ['jazz-shoes', /jazz|tap|men’s|warmers/],
    ['heels', /latin|tango/],
  ],
  equestrian: [
    ['bridle', /bridle|snaffle/],
    ['riding-boots', /boots/],
    ['riding-hat', /helmet/],
    ['saddle', /saddle/],
  ],
  football: [
    ['helmet', /helmet/],
    ['shoulder-pads', /shoulder|rib|jersey/],
    ['cleats', /cleats/],
    ['ball', /ball|net/],
  ],
  golf: [
    ['shoes', /shoes/],
    ['bag', /bag|set$|cart|trolley/],
    ['balls', /balls|range/],
    ['clubs', /driver|wood|club|iron|wedge|putter/],
  ],
  gymnastics: [
    ['leotard', /leotard/],
    ['rings', /rings|grips|wall bars/],
    ['beam', /beam|mat$|track|parallettes/],
    ['pommel-horse', /springboard|trampoline|bar$/],
  ],
  hockey: [
    ['helmet', /helmet/],
    ['gloves', /gloves|kickers/],
    ['skates', /skates/],
    ['stick', /stick|goal|balls/],
  ],
  'martial-arts': [
    ['sparring-gloves', /gloves/],
    ['kick-shield', /shield|guard|armour|dummy/],
    ['belt', /dobok|karate/],
    ['gi', /\bgi\b|rash/],
  ],
  rugby: [
    ['boots', /boots|shoes/],
    ['scrum-cap', /cap/],
    ['jersey', /jersey|vest|shorts/],
    ['ball', /ball|tee|posts/],
  ],
  running: [
    ['spikes', /spikes|carbon/],
    ['watch', /watch|strap/],
    ['shorts', /tights|jacket|belt/],
    ['shoes', /shoes/],
  ],
  skating: [
    ['figure-skates', /figure|ice skates/],
    ['roller-skates', /quad/],
    ['inline-skates', /inline|urban|adjustable|speed/],
    ['skateboard', /board|wheels|ramp/],
  ],
  skiing: [
    ['boots', /boots/],
    ['goggles', /goggles/],
    ['helmet', /helmet/],
    ['skis', /skis|poles/],
  ],
  snowboarding: [
    ['bindings', /^snowboard bindings/],
    ['boots', /boots/],
    ['jacket', /jacket|pants/],
    ['snowboard', /snowboard|splitboard|board bag/],
  ],
  soccer: [
    ['goalkeeper-gloves', /gloves|goalkeeper/],
    ['shin-pads', /shin/],
    ['boots', /boots|shoes/],
    ['ball', /ball|goal|net/],
  ],
  surfing: [
    ['wetsuit', /wetsuit/],
    ['fins', /fins|leash/],
    ['longboard', /longboard|paddle|foam/],
    ['shortboard', /board|fish/],
  ],
  swimming: [
    ['fins', /fin/],
    ['goggles', /goggles/],
    ['kickboard', /kickboard|paddles|float/],
    ['cap', /cap/],
  ],
  tennis: [
    ['racket-bag', /bag/],
    ['shoes', /shoes/],
    ['balls', /ball/],
    ['racket', /racket|string/],
  ],
  triathlon: [
    ['aero-helmet', /helmet/],
    ['disc-wheel', /wheel/],
    ['trisuit', /suit/],
    ['time-trial-bike', /bike$|frame|bars|pedals/],
  ],
  volleyball: [
    ['knee-pads', /knee|ankle|sleeves/],
    ['shoes', /shoes|socks/],
    ['net', /net|garden/],
    ['ball', /ball|spike/],
  ],
};

/** The drawing that shows a kind of thing (its English name); undefined when there is none. */
export function drawingOf(categorySlug: string, kindName: string): string | undefined {
  return drawings[categorySlug]?.find(([, words]) => words.test(kindName))?.[0];
}

/** The names of the drawings that this file knows in a category. */
export function knownDrawings(categorySlug: string): string[] {
  return drawings[categorySlug]?.map(([illustration]) => illustration) ?? [];
}
