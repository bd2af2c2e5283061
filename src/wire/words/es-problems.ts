import { database } from './es-database.ts';
import type { Finding, Words } from './words.ts';

/** The remedy when a name was misspelled, or the general one. */
const meant = (near: string, otherwise: string): string => (near === '' ? otherwise : `¿Quiso decir «${near}»?`);

const UNREADABLE: Readonly<Record<string, Finding>> = {
  exists: { says: 'ya existe un archivo con ese nombre', remedy: 'Use --force para reemplazarlo, o cambie el nombre del otro.' },
  'is-folder': { says: 'es una carpeta, no un archivo', remedy: 'Ponga ahí el archivo o corrija la ruta.' },
  'not-a-folder': { says: 'la ruta pasa por un archivo que no es carpeta', remedy: 'Corrija la ruta.' },
  'not-a-file': { says: 'no es un archivo común', remedy: 'Ponga ahí un archivo de texto.' },
  'no-permission': { says: 'falta permiso', remedy: 'Dé permiso sobre esa ruta o use otra.' },
  'not-utf-8': { says: 'no está en UTF-8', remedy: 'Guárdelo de nuevo como texto UTF-8.' },
  'link-loop': { says: 'los enlaces simbólicos dan vueltas', remedy: 'Corrija los enlaces.' },
  'name-too-long': { says: 'el nombre es demasiado largo', remedy: 'Use una ruta más corta.' },
  'disk-full': { says: 'el disco está lleno', remedy: 'Libere espacio y repita.' },
  'gzip-broken': { says: 'está comprimido y le falta una parte', remedy: 'Cópielo de nuevo, o use otro respaldo.' },
  missing: { says: 'la ruta no existe', remedy: 'Corrija la ruta.' },
};
const why = (code: string): Finding => UNREADABLE[code] ?? { says: code, remedy: 'Revise la ruta.' };

const YAML: Readonly<Record<string, string>> = {
  'too-deep': 'demasiados niveles',
  'too-many-accents': 'hay demasiados acentos en una letra',
  'key-not-a-text': 'una clave debe ser un texto simple',
  'bad-indent': 'la sangría no corresponde',
  'tab-as-indent': 'hay un tabulador en la sangría: use espacios',
  'missing-char': 'falta un signo, por ejemplo un cierre o los dos puntos',
  'unexpected-token': 'hay un signo que no va ahí',
  'block-as-implicit-key': 'falta un salto de línea o sobran dos puntos',
  'multiline-implicit-key': 'una clave no puede ocupar varias líneas',
  'bad-scalar-start': 'el texto empieza con un signo reservado: póngalo entre comillas',
  'bad-dq-escape': 'hay una barra invertida que no vale entre comillas',
  impossible: 'la estructura no se entiende',
};

/** What is wrong in a file, and how to mend it, in Spanish. */
export const problem = {
  'file-missing': (a) => ({ says: `No existe el archivo ${a('path')}.`, remedy: 'Cree el archivo o corrija la ruta.' }),
  'file-unreadable': (a) => ({ says: `No se puede leer ${a('path')}: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
  'file-too-large': (a) => ({
    says: `${a('path')} es demasiado grande (límite: ${a('limit')}).`,
    remedy: 'Parta el archivo en varios o corrija la ruta.',
  }),
  'file-unwritable': (a) => ({ says: `No se puede escribir en ${a('path')}: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
  'folder-taken': (a) => ({
    says: `La carpeta ${a('path')} ya existe y no está vacía.`,
    remedy: 'Elija otra carpeta: aquí nada se sobrescribe.',
  }),
  'season-unknown': (a) => ({
    says: `No hay ninguna temporada «${a('season')}».`,
    remedy: meant(a('nearest'), 'Vea las que hay con «ascenso seasons», o dé la ruta de una carpeta.'),
  }),
  'page-unknown': (a) => ({
    says: `«${a('found')}» no es un archivo ni una temporada.`,
    remedy: meant(a('nearest'), 'Escriba la ruta de una página guardada, o una temporada como la lista «ascenso seasons».'),
  }),
  'season-unusable': (a) => ({
    says: `La temporada «${a('season')}» tiene errores y no se puede unir a esta.`,
    remedy: 'Corrija primero sus archivos.',
  }),
  'season-open': (a) => ({
    says: `En ${a('season')} ${a('places') === '1' ? 'hay 1 puesto que aún no es' : `hay ${a('places')} puestos que aún no son`} de nadie.`,
    remedy: 'Complete los hechos de esa temporada, o inscriba a los clubes a mano.',
  }),
  'files-cycle': (a) => ({ says: `Estos archivos se esperan unos a otros: ${a('path')}.`, remedy: 'Corte la vuelta en uno de ellos.' }),
  'files-too-deep': (a) => ({
    says: `Son demasiados archivos, uno sobre otro, hasta ${a('path')} (límite: ${a('limit')}).`,
    remedy: 'Una algunos de ellos.',
  }),
  'key-locked': (a) => ({
    says: `«${a('key')}» no se puede cambiar aquí: lo reserva ${a('by')}${a('article') === '' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Quite el cambio, o levante la reserva en «locked».',
  }),
  'no-effect': (a) => ({ says: `«${a('what')}» no cambia nada.`, remedy: 'Quítelo, o corrija la clave que debía cambiar.' }),
  'yaml-broken': (a) => ({
    says: `YAML mal escrito: ${YAML[a('why')] ?? a('why')}.`,
    remedy: 'Revise la sangría, las comillas y los dos puntos de esa línea.',
  }),
  'yaml-feature': (a) => ({
    says: `Este archivo no admite ${({ alias: 'alias de YAML (*)', anchor: 'anclas de YAML (&)', tag: 'etiquetas de YAML (!)', 'merge-key': 'la clave de mezcla (<<)', 'several-documents': 'varios documentos (---)', directive: 'directivas de YAML (%)' } as Readonly<Record<string, string>>)[a('feature')] ?? a('feature')}.`,
    remedy: 'Escríbalo completo, o entre comillas si es parte de un texto.',
  }),
  'key-unknown': (a) => ({
    says: `Clave desconocida «${a('key')}»${a('within') === '' ? '' : ` en ${a('within')}`}.`,
    remedy: meant(a('nearest'), 'Quítela o vea docs/language.md.'),
  }),
  'key-missing': (a) => ({
    says: `Falta la clave «${a('key')}»${a('within') === '' ? '' : ` en ${a('within')}`}.`,
    remedy: `Agregue «${a('key')}: …».`,
  }),
  'key-repeated': (a) => ({ says: `La clave «${a('key')}» está dos veces.`, remedy: 'Deje una sola.' }),
  'value-wrong': (a) => ({ says: `«${a('key')}» no puede ser «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
  'sentence-unreadable': (a) => ({ says: `No se entiende «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
  'line-unreadable': (a) => ({ says: `No se entiende la línea «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
  'note-unreadable': (a) => ({ says: `No se entiende la nota «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
  'score-impossible': (a) => ({
    says: `Marcador imposible: «${a('found')}».`,
    remedy: `Corrija el marcador; el límite es ${a('limit')} goles.`,
  }),
  'date-impossible': (a) => ({ says: `La fecha «${a('found')}» no existe.`, remedy: 'Escríbala como 2004-11-28.' }),
  'id-repeated': (a) => ({ says: `El identificador «${a('id')}» está dos veces en ${a('within')}.`, remedy: 'Cambie uno de los dos.' }),
  'reference-unknown': (a) => ({
    says: `No hay nada que se llame «${a('reference')}».`,
    remedy: meant(a('nearest'), 'Use la ruta de una contienda de este archivo.'),
  }),
  'reference-ambiguous': (a) => ({ says: `«${a('reference')}» puede ser ${a('candidates')}.`, remedy: 'Escriba la ruta más larga.' }),
  'reference-to-itself': (a) => ({
    says: `«${a('contest')}» se llena consigo misma.`,
    remedy: 'Diga de qué otra contienda vienen sus clubes.',
  }),
  'step-unknown': (a) => ({
    says: `Criterio desconocido «${a('step')}».`,
    remedy: meant(a('nearest'), 'Los criterios están en docs/language.md.'),
  }),
  'step-misplaced': (a) => ({
    says: `«${a('step')}» no cabe en ${a('contest')}.`,
    remedy: '«play-off» es para grupos; «third-match», «extra-time» y «penalties», para llaves o dentro de un desempate.',
  }),
  'article-unknown': (a) => ({
    says: `No hay artículo «${a('article')}».`,
    remedy: meant(a('nearest'), 'Agréguelo en «articles:» o escriba § ? si no se conoce.'),
  }),
  'source-unknown': (a) => ({
    says: `No hay fuente «${a('source')}».`,
    remedy: meant(a('nearest'), 'Agréguela en el registro de fuentes.'),
  }),
  'territory-unknown': (a) => ({
    says: `No hay territorio «${a('territory')}».`,
    remedy: meant(a('nearest'), 'Agréguelo en el registro de territorios.'),
  }),
  'territory-ambiguous': (a) => ({
    says: `«${a('territory')}» puede ser cualquiera de estos: ${a('candidates')}.`,
    remedy: 'Escriba su código, o delante de su nombre el del territorio en que está: Cañete › San Luis.',
  }),
  'territory-circle': (a) => ({
    says: `Estos territorios están uno dentro de otro: ${a('path')}.`,
    remedy: 'Corrija en qué territorio está alguno de ellos.',
  }),
  'territory-outside': (a) => ({
    says: `${a('contest')} recibe un club de ${a('slot')}, que es de ${a('territory')}: fuera de su territorio.`,
    remedy: 'Corrija el cupo o el territorio.',
  }),
  cycle: (a) => ({
    says: `Las contiendas se esperan unas a otras: ${a('path')}.`,
    remedy: 'Corte la vuelta: alguna debe recibir sus clubes de otra parte.',
  }),
  'place-missing': (a) => ({
    says: `${a('contest')} no tiene puesto ${a('place')}: da ${a('size')}.`,
    remedy: 'Pida un puesto que exista.',
  }),
  'place-taken-twice': (a) => ({
    says: `El puesto ${a('place')} de ${a('contest')} llena dos cupos: ${a('first')} y ${a('second')}.`,
    remedy: 'Deje uno, o revise qué puesto va a cada lugar.',
  }),
  'place-unused': (a) => ({
    says: `El puesto ${a('place')} de ${a('contest')} no va a ninguna parte.`,
    remedy: 'Diga adónde va, o quítelo de «gives».',
  }),
  'size-wrong': (a) => ({
    says: `${a('contest')} tiene ${a('size')} clubes; debe tener ${a('expected')}.`,
    remedy: 'Corrija los cupos.',
  }),
  'draw-sizes': (a) => ({
    says: `En ${a('pot')} entran ${a('size')} clubes y salen ${a('drawn')}.`,
    remedy: 'Haga que entren y salgan los mismos.',
  }),
  'tie-without-end': (a) => ({
    says: `${a('contest')} puede quedar sin ganador después de «${a('step')}»${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Agregue un paso que siempre decida: penalties o lots.',
  }),
  'cut-without-rule': (a) => ({
    says: `${a('contest')}: si ${a('level')} igualan en el puesto ${a('cut')}, nada decide después de «${a('step')}»${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
    remedy: 'Agregue un criterio, o un desempate «for: any», o lots.',
  }),
  'contest-leads-nowhere': (a) => ({
    says: `De ${a('contest')} no sale nadie a ninguna parte.`,
    remedy: 'Si solo da un título, está bien; si no, diga quién recibe sus puestos.',
  }),
  'prize-unreachable': (a) => ({ says: `Nadie puede ganar «${a('prize')}».`, remedy: 'Revise de qué contienda sale.' }),
  'bonus-misplaced': (a) => ({
    says: `${a('contest')} no es un grupo: nadie puede entrar en ella con puntos.`,
    remedy: 'Quite «with … points», o póngalo en el grupo donde cuentan.',
  }),
  'carries-nothing': (a) => ({
    says: `A ${a('contest')} nadie llega desde un grupo: no hay nada que traer.`,
    remedy: 'Quite «carries», o llene algún cupo desde un grupo.',
  }),
  'place-unnamed': (a) => ({
    says: `${a('contest')} no tiene un puesto «${a('name')}».`,
    remedy: meant(a('nearest'), 'Use un nombre de «eligible».'),
  }),
  'allocation-row-wrong': (a) => ({
    says: `${a('contest')}, fila «${a('row')}»: «${a('place')}» no puede recibir lo que dice la fila.`,
    remedy: 'Revise la fila: cada puesto recibe de una de sus contiendas, y solo de las de «eligible».',
  }),
  'allocation-rows-missing': (a) => ({
    says: `${a('contest')}: faltan ${a('missing')} de ${a('total')} filas de la tabla.`,
    remedy: 'Agréguelas: sin su fila solo queda lo que «eligible» permite deducir.',
  }),
  'bar-unknown': (a) => ({
    says: `No hay premio ni contienda «${a('right')}».`,
    remedy: meant(a('nearest'), 'Escriba la clave de un premio o la ruta de una contienda.'),
  }),
  'club-repeated': (a) => ({ says: `El club «${a('club')}» está dos veces en el registro.`, remedy: 'Una las dos entradas.' }),
  'alias-shared': (a) => ({
    says: `«${a('alias')}» es otro nombre de ${a('first')} y de ${a('second')}.`,
    remedy: 'Deje el nombre a uno, o limite las temporadas.',
  }),
  'season-not-logged': (a) => ({
    says: `«${a('season')}» es una carpeta: las órdenes no escriben en ella.`,
    remedy: `Abra una temporada propia con sus bases: «ascenso season new ID --from ${a('season')}».`,
  }),
  'season-taken': (a) => ({
    says: `Ya hay una temporada «${a('season')}».`,
    remedy: 'Elija otro identificador: aquí nada se sobrescribe.',
  }),
  'log-conflict': (a) => ({
    says: `${a('contest') === '' ? a('stream') : a('contest')}: aquí dice ${a('ours') === '' ? 'nada' : a('ours')}; en el archivo, ${a('theirs') === '' ? 'nada' : a('theirs')}.`,
    remedy: 'Corrija uno de los dos, o deje ambos con --keep-both.',
  }),
  'log-busy': (a) => ({ says: `Otros escriben sin pausa en «${a('season')}».`, remedy: 'No se anotó nada. Repita la orden.' }),
  'entry-id-taken': (a) => ({
    says: `El asiento «${a('id')}» ya existe y dice otra cosa.`,
    remedy: 'Repita la orden sin --id, o con otro.',
  }),
  'entry-unknown': (a) => ({
    says: `No hay asiento «${a('entry')}».`,
    remedy: 'Vea los asientos con «ascenso history TEMPORADA»; se nombran como 12 o corriente/12.',
  }),
  'entry-not-undoable': (a) => ({
    says:
      a('why') === 'undone' ? `El asiento ${a('entry')} ya está deshecho.` : `El asiento ${a('entry')} abre la temporada: no se deshace.`,
    remedy:
      a('why') === 'undone' ? 'Para recuperarlo, deshaga el asiento que lo deshizo.' : 'Para cambiar las bases use «ascenso season amend».',
  }),
  'entry-stood-on': (a) => ({
    says: `Sobre el asiento ${a('entry')} se apoyan otros: ${a('entries')}.`,
    remedy: `Deshaga antes, en este orden: ${a('entries')}.`,
  }),
  'nothing-to-write': () => ({ says: 'No hay nada que anotar.', remedy: 'Diga al menos un hecho.' }),
  'nothing-to-undo': () => ({ says: 'No hay nada que deshacer.', remedy: 'Vea los asientos con «ascenso history TEMPORADA».' }),
  'stream-unknown': (a) => ({
    says: `No hay corriente «${a('stream')}».`,
    remedy: meant(a('nearest'), 'Ábrala con «ascenso season keep», o quite --stream.'),
  }),
  'streams-several': (a) => ({
    says: `Estos hechos son de varios organizadores: ${a('streams')}.`,
    remedy: 'Anótelos por separado, o diga --stream.',
  }),
  'match-unknown': (a) => ({
    says: `${a('match')}: los dos no juegan en la misma contienda.`,
    remedy: 'Revise los nombres, o inscriba primero a los clubes.',
  }),
  'match-ambiguous': (a) => ({
    says: `${a('match')} puede ser: ${a('candidates')}.`,
    remedy: 'Diga la contienda con --in, la etiqueta («vuelta: …») o la fecha.',
  }),
  'match-has-result': (a) => ({
    says: `Ya tiene resultado: ${a('match')}.`,
    remedy: `Si está mal, corríjalo: «ascenso correct TEMPORADA "${a('command')}"».`,
  }),
  'match-without-result': (a) => ({ says: `Aún no tiene resultado: ${a('match')}.`, remedy: 'Anótelo con «ascenso result».' }),
  'match-undisputed': (a) => ({
    says: `No hay informes que se contradigan sobre ${a('match')}.`,
    remedy: 'Para cambiar un resultado use «ascenso correct».',
  }),
  'report-missing': (a) => ({
    says: `${a('by')} no informó nada de ${a('match')}.`,
    remedy: `Elija entre ${a('candidates')}, o escriba el resultado: "A 2-1 B".`,
  }),
  'contest-full': (a) => ({
    says:
      a('free') === '0'
        ? `${a('contest')} está completa: tiene ${a('size')} cupos.`
        : `${a('contest')} tiene ${a('free')} de ${a('size')} cupos libres.`,
    remedy: 'Quite clubes, o diga --slot para ocupar el cupo de otro.',
  }),
  'contest-of-team': (a) => ({
    says: a('candidates') === '' ? `${a('team')} no está en ninguna contienda que se juegue.` : `${a('team')} juega en ${a('candidates')}.`,
    remedy: 'Diga en cuál con --in.',
  }),
  'draw-impossible': (a) => ({
    says:
      {
        none: `En ${a('contest')} no hay nada que sortear.`,
        open: `${a('contest')}: aún no se sabe quiénes entran al sorteo.`,
        other: `${a('team')} no está en el bolillero de ${a('contest')}.`,
        many: `En ${a('contest')} quedan menos cupos que clubes dichos.`,
      }[a('why')] ?? `No se puede sortear ${a('contest')}.`,
    remedy:
      {
        none: 'Vea qué falta con «ascenso due TEMPORADA».',
        open: 'Complete antes las contiendas de las que salen.',
        other: 'Revise el nombre, o quién salió ya sorteado.',
        many: 'Diga solo los clubes que faltan, en su orden.',
      }[a('why')] ?? 'Vea qué falta con «ascenso due TEMPORADA».',
  }),
  'lots-impossible': (a) => ({
    says: `La suerte en ${a('contest')} necesita al menos dos clubes.`,
    remedy: 'Dígalos en el orden en que salieron.',
  }),
  'register-missing': (a) => ({
    says: `Esta temporada no tiene registro propio: ${a('register')}.`,
    remedy: 'Agréguelo a las bases con «ascenso season amend», o abra la temporada con bases que lo nombren.',
  }),
  'log-line-unreadable': (a) => ({
    says: `No se entiende esta línea de la bitácora${a('key') === '' ? '' : ` (${a('key')})`}: dice «${a('found')}».`,
    remedy: `Debe decir: ${a('expected')}. Pida de nuevo la copia, o corrija la línea.`,
  }),
  'log-newer': (a) => ({
    says: `Esta bitácora es de la versión ${a('found')}; este programa lee hasta la ${a('known')}.`,
    remedy: 'Actualice Ascenso.',
  }),
  'log-more': (a) => ({ says: `Hay ${a('count')} hallazgos más como estos.`, remedy: 'Corrija los primeros y vuelva a leer.' }),
  'log-changed': (a) => ({
    says: `El asiento ${a('version')} de «${a('stream')}» no es el que se selló: alguien lo cambió.`,
    remedy: 'Compárelo con otra copia de la bitácora.',
  }),
  'log-missing': (a) => ({
    says:
      a('to') === a('version')
        ? `Falta el asiento ${a('version')} de «${a('stream')}».`
        : `Faltan los asientos ${a('version')} a ${a('to')} de «${a('stream')}».`,
    remedy: 'Búsquelos en otra copia de la bitácora.',
  }),
  'log-reordered': (a) => ({
    says: `El asiento ${a('version')} de «${a('stream')}» no está en su lugar.`,
    remedy: 'Ponga las líneas en el orden de sus versiones.',
  }),
  'log-doubled': (a) => ({
    says: `El asiento ${a('version')} de «${a('stream')}» (${a('id')}) está dos veces.`,
    remedy: 'Quite la que sobra: vea cuál sigue a la anterior en otra copia.',
  }),
  'log-foreign': (a) => ({
    says: `El asiento ${a('version')} de «${a('stream')}» (${a('season')}) viene de otra parte: no sigue a la anterior.`,
    remedy: 'Quítela; si vale, únala con «ascenso log merge».',
  }),
  'log-unrelated': (a) => ({
    says: `Las bitácoras de ${a('season')} y ${a('other')} no empiezan igual: no son copias de la misma temporada.`,
    remedy: 'Una solo copias de una misma bitácora.',
  }),
  'log-main-only': (a) => ({
    says: `«${a('kind')}» solo se anota en la corriente principal, no en «${a('stream')}».`,
    remedy: 'Anótelo en «main».',
  }),
  'contest-unknown': (a) => ({
    says: `No hay contienda «${a('contest')}».`,
    remedy: meant(a('nearest'), 'Use la ruta de una contienda de las bases.'),
  }),
  'contest-missing': () => ({
    says: 'Este hecho está antes de toda línea «== contienda».',
    remedy: 'Ponga antes la línea «== …» de su contienda.',
  }),
  'fact-misplaced': (a) => ({
    says: `«${a('fact')}» no cabe en ${a('contest')} (${a('kind')}).`,
    remedy: 'Póngalo bajo la contienda que corresponde.',
  }),
  'team-unknown': (a) => ({
    says: `No se conoce al club «${a('team')}».`,
    remedy: meant(a('nearest'), 'Inscríbalo o agréguelo al registro de clubes.'),
  }),
  'team-ambiguous': (a) => ({
    says: `«${a('team')}» puede ser ${a('candidates')}.`,
    remedy: 'Escriba el identificador del club, o agregue la sede.',
  }),
  'team-not-here': (a) => ({
    says: `«${a('team')}» no juega en ${a('contest') === '' ? 'esta contienda' : a('contest')}.`,
    remedy: 'Revise la contienda o el nombre.',
  }),
  'team-against-itself': (a) => ({ says: `«${a('team')}» no puede jugar consigo mismo.`, remedy: 'Corrija uno de los dos nombres.' }),
  'entered-twice': (a) => ({
    says: `«${a('team')}» está inscrito dos veces${a('first') === '' ? '' : `: en ${a('first')} y en ${a('second')}`}.`,
    remedy: 'Borre una de las dos inscripciones.',
  }),
  'match-repeated': (a) => ({
    says: `${a('match')} ya tiene resultado${a('first') === '' ? '' : ` en ${a('first')}`}.`,
    remedy: 'Borre una línea, o diga «corrige» o «por RESOLUCIÓN» en la nueva.',
  }),
  'numbers-repeated': () => ({
    says: 'Los números de este grupo ya están dados.',
    remedy: 'Deje una sola línea; para cambiarlos, deshaga antes el asiento que los dio.',
  }),
  'match-not-in-form': (a) => ({
    says: `${a('match')} no cabe en ${a('contest')}.`,
    remedy: `Revise la etiqueta (ida, vuelta, tercer partido, desempate) y cuántos partidos se juegan (${a('why')}).`,
  }),
  'ruling-unknown': (a) => ({
    says: `No hay resolución «${a('ruling')}».`,
    remedy: meant(a('nearest'), 'Agregue su línea: «resolución: … apelable» o «firme».'),
  }),
  'protest-unknown': (a) => ({
    says: `No hay reclamo ni resolución «${a('protest')}».`,
    remedy: meant(a('nearest'), 'Revise el número, o anote primero el reclamo: «reclamo: P1 por CLUB».'),
  }),
  'protest-repeated': (a) => ({
    says: `El reclamo «${a('protest')}» ya está anotado (${a('first')}).`,
    remedy: 'Borre una de las dos líneas o dele otro número.',
  }),
  'ruling-repeated': (a) => ({
    says: `La resolución «${a('ruling')}» está dos veces sin fecha que las ordene.`,
    remedy: 'Póngales fecha: vale la última.',
  }),
  'slot-missing': (a) => ({
    says: `${a('contest')} no tiene cupo ${a('slot')}: tiene ${a('size')}.`,
    remedy: 'Use un número de cupo que exista.',
  }),
  'prize-unknown': (a) => ({ says: `No hay premio «${a('prize')}».`, remedy: meant(a('nearest'), 'Escríbalo como está en «prizes:».') }),
  'winner-not-playing': (a) => ({ says: `«${a('team')}» no juega ${a('match')}.`, remedy: 'El ganador debe ser uno de los dos.' }),
  ...database,
} satisfies Words['problem'];
