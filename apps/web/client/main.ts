import { enhanceConversations } from './behaviour/conversation.js';
import { enhanceCopyButtons } from './behaviour/copy.js';
import { showCurrentChip } from './behaviour/current-chip.js';
import { enhanceDialogs } from './behaviour/dialogs.js';
import { enhanceFacets } from './behaviour/facets.js';
import { enhanceFilters } from './behaviour/filters.js';
import { enhanceForms } from './behaviour/forms.js';
import { fetchTokens } from './behaviour/form-token.js';
import { enhanceGallery } from './behaviour/gallery.js';
import { enhanceLocateButtons } from './behaviour/locate.js';
import { enhancePlaceFields } from './behaviour/place-field.js';
import { keepDrafts } from './behaviour/drafts.js';
import { guessTown } from './behaviour/guess-town.js';
import { enhanceHereButton } from './behaviour/here.js';
import { enhancePhotoFields } from './behaviour/photos.js';
import { enhanceSearchFields } from './behaviour/search-field.js';
import { reportErrors } from './behaviour/report-errors.js';
import { enhanceShare } from './behaviour/share.js';
import { enhancePager } from './behaviour/show-more.js';
import { carryPhotosBetweenPages } from './behaviour/view-transition.js';

// First, so that it hears of whatever fails below.
reportErrors();

// Every page works without this file; each module adds one comfort where its elements are.
carryPhotosBetweenPages();
showCurrentChip();
enhanceConversations();
enhanceDialogs();
enhancePlaceFields();
enhanceSearchFields();
enhanceLocateButtons();
enhanceFilters();
enhanceFacets();
enhanceForms();
enhanceGallery();
fetchTokens();
guessTown();
enhanceCopyButtons();
enhanceShare();
enhancePager();
enhancePhotoFields();
enhanceHereButton();
keepDrafts();
