/** What the licence of the town data asks to be shown; the site's footer says the same. */
export const townAttribution = 'Town data © GeoNames (CC BY 4.0)';
