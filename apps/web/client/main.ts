import { enhanceConversations } from './behaviour/conversation.js';
import { enhanceCopyButtons } from './behaviour/copy.js';
import { showCurrentChip } from './behaviour/current-chip.js';
import { enhanceDialogs } from './behaviour/dialogs.js';
import { enhanceFilters } from './behaviour/filters.js';
import { enhanceForms } from './behaviour/forms.js';
import { enhanceGallery } from './behaviour/gallery.js';
import { enhanceLocateButtons } from './behaviour/locate.js';
import { enhancePlaceFields } from './behaviour/place-field.js';
import { enhanceShare } from './behaviour/share.js';
import { enhancePager } from './behaviour/show-more.js';
import { carryPhotosBetweenPages } from './behaviour/view-transition.js';

// Every page works without this file; each module adds one comfort where its elements are.
carryPhotosBetweenPages();
showCurrentChip();
enhanceConversations();
enhanceDialogs();
enhancePlaceFields();
enhanceLocateButtons();
enhanceFilters();
enhanceForms();
enhanceGallery();
enhanceCopyButtons();
enhanceShare();
enhancePager();
