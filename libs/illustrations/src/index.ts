export {
  drawCategory,
  drawItem,
  illustrations,
  type ItemDrawing,
  paletteCount,
} from './catalogue.js';
