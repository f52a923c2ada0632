import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Checker, Fields } from './checker.ts';
import { isLink } from './embeds.ts';

const ROWS_MAX = 5;
const BUTTONS_MAX = 5;
const LABEL_MAX = 80;
const CUSTOM_ID_MAX = 100;
const URL_MAX = 512;
const SELECT_OPTIONS_MAX = 25;
const SELECT_TEXT_MAX = 100;
const PLACEHOLDER_MAX = 150;
/** All components of a message of Components V2, nested ones too. */
const COMPONENTS_V2_MAX = 40;

const SELECTS: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function checkButton(checker: Checker, path: string, button: Fields): void {
  const { style, url, label, emoji, custom_id: customId } = button;
  checker.number(`${path}.style`, style, ButtonStyle.Primary, ButtonStyle.Premium);
  checker.text(`${path}.label`, label, { max: LABEL_MAX });
  if (style === ButtonStyle.Premium) return;
  if ((label === undefined || label === '') && (emoji === undefined || emoji === null)) {
    checker.report(`${path}.label`, 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A label or an emoji is required');
  }
  if (style !== ButtonStyle.Link) {
    checker.text(`${path}.custom_id`, customId, { min: 1, max: CUSTOM_ID_MAX });
    return;
  }
  if (customId !== undefined) {
    checker.report(path, 'BUTTON_COMPONENT_LINK_CUSTOM_ID', 'A link has no custom id');
  }
  checker.text(`${path}.url`, url, { min: 1, max: URL_MAX });
  if (typeof url === 'string' && !isLink(url)) {
    checker.report(
      `${path}.url`,
      'URL_TYPE_INVALID_SCHEME',
      'Scheme must be one of ("http", "https", "discord").',
    );
  }
}

/** Reports what Discord refuses in a select, of a message or of a modal. */
export function checkSelect(checker: Checker, path: string, select: Fields): void {
  checker.text(`${path}.custom_id`, select['custom_id'], { min: 1, max: CUSTOM_ID_MAX });
  checker.text(`${path}.placeholder`, select['placeholder'], { max: PLACEHOLDER_MAX });
  if (select['type'] !== ComponentType.StringSelect) return;
  const options = checker.list(`${path}.options`, select['options'], { min: 1, max: SELECT_OPTIONS_MAX });
  for (const [i, { label, value, description }] of options.entries()) {
    checker.text(`${path}.options.${i}.label`, label, { min: 1, max: SELECT_TEXT_MAX });
    checker.text(`${path}.options.${i}.value`, value, { min: 1, max: SELECT_TEXT_MAX });
    checker.text(`${path}.options.${i}.description`, description, { max: SELECT_TEXT_MAX });
  }
  checker.distinct(
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    options.map(({ value }, i) => ({ path: `${path}.options.${i}.value`, value })),
  );
}

function checkRow(checker: Checker, path: string, row: Fields): void {
  const components = checker.list(`${path}.components`, row['components'], { min: 1, max: BUTTONS_MAX });
  const selects = components.filter(({ type }) => SELECTS.has(type));
  if (selects.length > 0 && components.length > 1) {
    checker.report(`${path}.components`, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row.');
  }
  for (const [i, component] of components.entries()) {
    const place = `${path}.components.${i}`;
    if (component['type'] === ComponentType.Button) checkButton(checker, place, component);
    else if (SELECTS.has(component['type'])) checkSelect(checker, place, component);
    else
      checker.report(
        `${place}.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
      );
  }
}

/** All components with their paths, rows and what they hold. */
export function flatten(components: readonly Fields[], path: string): { path: string; component: Fields }[] {
  return components.flatMap((component, i) => {
    const here = `${path}.${i}`;
    const { components: nested, accessory } = component;
    return [
      { path: here, component },
      ...(Array.isArray(nested) ? flatten(nested as Fields[], `${here}.components`) : []),
      ...(typeof accessory === 'object' && accessory !== null
        ? [{ path: `${here}.accessory`, component: accessory as Fields }]
        : []),
    ];
  });
}

/** Reports custom ids that stand twice. */
export const checkCustomIds = (checker: Checker, components: readonly Fields[]): void =>
  checker.distinct(
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    flatten(components, 'components').flatMap(({ path, component: { custom_id: value } }) =>
      value === undefined ? [] : [{ path: `${path}.custom_id`, value }],
    ),
  );

/** Reports what Discord refuses in the components of a message. */
export function checkComponents(checker: Checker, value: unknown, isV2: boolean): void {
  const components = checker.list('components', value, { max: isV2 ? COMPONENTS_V2_MAX : ROWS_MAX });
  const all = flatten(components, 'components');
  if (all.length > COMPONENTS_V2_MAX && isV2) {
    checker.report('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `At most ${COMPONENTS_V2_MAX}.`);
  }
  for (const { path, component } of isV2
    ? all
    : components.map((component, i) => ({ path: `components.${i}`, component }))) {
    if (component['type'] === ComponentType.ActionRow) checkRow(checker, path, component);
    else if (!isV2)
      checker.report(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
  checkCustomIds(checker, components);
}
