/** Where a name comes from: how people there are called. */
export interface NameStock {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Some people's whole names in the script of the place, after the Latin form. */
  readonly native?: readonly (readonly [latin: string, native: string])[];
}

const words = (text: string): string[] => text.split(' ');

const english: NameStock = {
  first: words(
    'Emma Olivia Jack Harry Grace Amelia Noah Liam Chloe Ethan Zoe Callum Freya Mason Ruby Logan Isla Dylan Hannah Owen Molly Caleb Abigail Finn Poppy Marcus Tessa Jordan Priya Kofi',
  ),
  last: words(
    'Walker Hughes Carter Bennett Fletcher Murphy Dawson Reed Palmer Brooks Hayes Whitfield Sutton Marsh Okafor Gallagher Price Holloway Barnes Kendrick Lowe Ashby Winters Doyle',
  ),
};
const spanish: NameStock = {
  first: words(
    'Lucía Martín Sofía Hugo Paula Álvaro Carmen Diego Elena Pablo Inés Javier Marta Andrés Rocío Sergio Nuria Tomás Valentina Mateo Camila Joaquín Ximena Rafael Íñigo',
  ),
  last: words(
    'García Moreno Ruiz Navarro Torres Vidal Castro Ortega Iglesias Peña Vargas Rojas Muñoz Fuentes Herrera Cabrera Núñez Salazar Delgado Ibáñez Quintana',
  ),
};
const french: NameStock = {
  first: words(
    'Léa Lucas Manon Hugo Camille Théo Chloé Nathan Inès Louis Élodie Antoine Margaux Clément Zoé Baptiste Amélie Julien Océane Rémi Anaïs Maxime',
  ),
  last: words(
    'Martin Bernard Dubois Moreau Laurent Lefèvre Girard Roux Fournier Mercier Blanchard Garnier Chevalier François Béranger Perrin Marchand Noël',
  ),
};
const german: NameStock = {
  first: words(
    'Anna Lukas Lena Felix Marie Jonas Sophie Paul Leonie Maximilian Katharina Moritz Jana Tobias Franziska Niklas Mila Jürgen Greta Sebastian Heike Björn',
  ),
  last: words(
    'Müller Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf Neumann Krüger Hartmann Lange Köhler Brandt Vogel',
  ),
};
const italian: NameStock = {
  first: words(
    'Giulia Francesco Chiara Alessandro Martina Lorenzo Sara Matteo Elisa Davide Aurora Riccardo Federica Simone Beatrice Nicolò',
  ),
  last: words(
    'Rossi Bianchi Ferrari Esposito Romano Colombo Ricci Marino Greco Conti Gallo Costa Fontana Moretti Barbieri',
  ),
};
const portuguese: NameStock = {
  first: words(
    'Beatriz João Mariana Tiago Ana Pedro Inês Gonçalo Larissa Rafael Camila Thiago Letícia Bruno Júlia Vinícius Catarina Duarte',
  ),
  last: words(
    'Silva Santos Oliveira Pereira Costa Rodrigues Almeida Nascimento Carvalho Araújo Ribeiro Gonçalves Teixeira Moura Conceição',
  ),
};
const northern: NameStock = {
  first: words(
    'Sanne Daan Freja Emil Astrid Lars Ingrid Mikkel Elin Oskar Lotte Bram Aino Eero Signe Henrik Maja Anders Fleur Joost',
  ),
  last: words(
    'Jansen Visser Larsen Nielsen Andersson Lindqvist Hansen Berg Dahl Virtanen Korhonen Mulder Bakker Søndergaard Nyström Holm',
  ),
};
const slavic: NameStock = {
  first: words(
    'Zuzanna Jakub Kateřina Tomáš Oksana Andriy Milica Nikola Maja Piotr Hanna Marek Jelena Luka Darya Pavel Ivana Stefan Agnieszka Bartosz',
  ),
  last: words(
    'Nowak Kowalski Novák Dvořák Kovačević Horvat Shevchenko Petrov Marković Wójcik Zieliński Svoboda Bondarenko Ivanov Popović',
  ),
  native: [
    ['Oksana Shevchenko', 'Оксана Шевченко'],
    ['Nikola Petrov', 'Никола Петров'],
  ],
};
const indian: NameStock = {
  first: words(
    'Aarav Diya Rohan Ananya Vikram Kavya Arjun Meera Sanjay Neha Imran Fatima Karthik Lakshmi Rahul Pooja Harpreet Tanvi',
  ),
  last: words(
    'Sharma Patel Iyer Khan Reddy Singh Das Nair Gupta Chowdhury Mehta Rao Banerjee Joshi Kapoor Rahman',
  ),
  native: [
    ['Meera Iyer', 'मीरा अय्यर'],
    ['Arjun Das', 'অর্জুন দাস'],
  ],
};
const chinese: NameStock = {
  first: words('Wei Jing Hao Mei Lin Jun Xin Yan Tao Li Qiang Fang Bo Ying Chen Rui'),
  last: words('Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Lin Gao Luo'),
  native: [
    ['Mei Li', '李梅'],
    ['Wei Zhang', '张伟'],
    ['Ying Chen', '陈莹'],
  ],
};
const japanese: NameStock = {
  first: words(
    'Haruto Yui Sota Aoi Ren Hina Yuto Sakura Kenji Mio Takumi Rin Daiki Nanami Kaito Akari',
  ),
  last: words(
    'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Mori Shimizu Hayashi',
  ),
  native: [
    ['Yui Sato', '佐藤 結衣'],
    ['Kenji Tanaka', '田中 健二'],
    ['Aoi Mori', '森 葵'],
  ],
};
const korean: NameStock = {
  first: words('Minjun Seoyeon Jiho Hayoon Doyun Jiwoo Eunwoo Soomin Taeyang Yuna Hyunwoo Nari'),
  last: words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin'),
  native: [
    ['Jiwoo Kim', '김지우'],
    ['Minjun Park', '박민준'],
  ],
};
const arabic: NameStock = {
  first: words(
    'Layla Omar Nour Youssef Amina Karim Salma Tariq Yasmin Hassan Rania Bilal Hind Samir',
  ),
  last: words('Haddad Mansour Khalil Nasser Farouk Saleh Aziz Hamdi Bennani Rahmani Zidane'),
  native: [
    ['Layla Haddad', 'ليلى حداد'],
    ['Omar Mansour', 'عمر منصور'],
    ['Salma Nasser', 'سلمى ناصر'],
  ],
};
const african: NameStock = {
  first: words(
    'Amara Kwame Zola Thabo Wanjiku Chidi Nia Sipho Ayo Achieng Kofi Naledi Tendai Imani Jabari Lerato',
  ),
  last: words(
    'Okafor Mensah Dlamini Kamau Adeyemi Banda Ndlovu Owusu Mwangi Traoré Diallo Abebe Nkosi Otieno',
  ),
};
const southEastern: NameStock = {
  first: words(
    'Putri Budi Siti Agus Linh Minh Somchai Ploy Maria Jose Angel Dewi Anh Kanya Rizky Althea',
  ),
  last: words(
    'Nguyen Tran Santoso Wijaya Reyes Cruz Pham Suwan Hidayat Ramos Le Srisai Bautista Halim Lestari',
  ),
};

const stocks: readonly (readonly [NameStock, string])[] = [
  [spanish, 'ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY GQ PR'],
  [french, 'FR BE LU MC HT'],
  [german, 'DE AT CH LI'],
  [italian, 'IT SM MT'],
  [portuguese, 'PT BR AO MZ CV'],
  [northern, 'NL DK SE NO FI IS EE FO'],
  [slavic, 'PL CZ SK UA RU BY RS HR SI BA ME MK BG LT LV RO MD HU KZ'],
  [indian, 'IN PK BD LK NP'],
  [chinese, 'CN TW HK SG MO'],
  [japanese, 'JP'],
  [korean, 'KR KP'],
  [arabic, 'EG MA DZ TN LY SD SA AE IQ SY JO LB KW QA OM YE IR TR PS'],
  [african, 'NG GH KE ZA ET TZ UG CD CI SN CM ZW ZM RW ML BF MG MW'],
  [southEastern, 'ID PH VN TH MY MM KH LA'],
];
const byCountry = new Map(
  stocks.flatMap(([stock, countries]) => words(countries).map((country) => [country, stock])),
);

/** How people in a country (ISO 3166-1 alpha-2) are called; English names where we do not know. */
export function namesOf(countryCode: string): NameStock {
  return byCountry.get(countryCode) ?? english;
}
