/** English: the help of each command. */
import type { HelpTexts } from './help.ts';

export const en: HelpTexts = {
  words: {
    usage: 'Usage',
    options: 'Words and options',
    general: 'For every command',
    examples: 'Examples',
    exit: 'Exit codes',
    kinds: 'KIND is one of',
    scales: 'Scales (the field scale of a mapping)',
    all: '“tilstand help” lists every command.',
  },
  general: [
    ['--data DIR', 'the workspace’s folder; otherwise the usual one of this computer'],
    ['--lang da|en', 'language; Danish otherwise'],
    ['--json', 'answer with exactly one JSON document, also when something is refused'],
    ['-h, --help', 'this page'],
  ],
  exits: [
    ['0', 'done'],
    ['1', 'refused: one sentence says why, and nothing has changed'],
    ['2', 'wrong usage: nothing was done'],
    ['3', 'a fault of the program: quote the number in the sentence'],
  ],
  kinds: {
    departments: 'organisations and departments: one row per department',
    buildings: 'buildings, extracts of the building register included',
    dwellings: 'dwellings by type',
    parts: 'building parts',
    conditions: 'condition assessments: one grade per building part',
    findings: 'findings: one row per defect',
    plans: 'maintenance plans: years to the right, or one work per row',
    funds: 'fund balances and provisions per department, account and year',
    priceIndex: 'price indices, also in the layout of the national statistics bank',
    prices: 'price observations from offers, contracts and invoices',
    projects: 'reference projects',
    codes: 'code lists, for example those of the building register',
  },
  scales: {
    nen2767: 'NEN 2767, 1–6 (6 is worst)',
    ns3424: 'NS 3424, TG0–TG3',
    dk_k_until_2020: 'Danish K scale until 2020, K0–K3',
    dk_colour_2020: 'Danish colours from 2020',
    letters_a_d: 'letters A–D',
    numbers_0_3: 'numbers 0–3',
    numbers_1_4: 'numbers 1–4 (4 is worst)',
    index_0_100: 'index 0–100',
  },
  pages: {
    detect: {
      usage: ['detect FILE… [--kind KIND]'],
      about: 'show what the files are thought to hold, and how sure that is. Nothing is written',
      options: [
        ['FILE…', 'workbooks (.xlsx, .xlsm), .csv, .txt, .json, .zip or .csv.gz; at most 20 files of 50 MB each'],
        ['--kind KIND', 'say yourself what the files are, rather than have it guessed'],
      ],
      values: ['kinds'],
      notes: [
        'With --json the mapping stands in the field mapping, and what only a person knows in the field questions: message is the question, path its place in the mapping, options the answers to choose from (an empty list: write your own), suggested the suggestion. Write the answer at its place, and give the file to “tilstand import --map”.',
      ],
      examples: [
        ['detect departments.csv', 'sheet, heading row and columns as a table'],
        ['detect departments.csv --json > mapping.json', 'the mapping as a file that can be edited'],
      ],
    },
    import: {
      usage: ['import FILE… [--profile NAME | --map FILE.json | --kind KIND] [--dry-run]'],
      about: 'bring files in: either everything that can be read, or nothing',
      options: [
        ['FILE…', 'workbooks (.xlsx, .xlsm), .csv, .txt, .json, .zip or .csv.gz; at most 20 files of 50 MB each'],
        ['--profile NAME', 'read with a kept or built-in profile; “tilstand profiles” lists them'],
        [
          '--map FILE.json',
          'read with a mapping: the answer of “tilstand detect --json”, or a profile saved as a file',
        ],
        ['--kind KIND', 'say yourself what the files are; the program sees the rest'],
        ['--dry-run', 'only try: count and find faults, but write nothing'],
      ],
      values: ['kinds', 'scales'],
      notes: [
        'Without an option the files are read as the program sees them. Where there is something only a person knows, they are refused with the question and its place, such as tables.0.scale. Answer it like this: (1) “tilstand detect FILE --json > mapping.json”; (2) write the answer at its place below mapping in mapping.json, such as "scale": "nen2767" in the first table; (3) “tilstand import FILE --map mapping.json”.',
        'Other places that are often asked about: columns.N.decimal is "comma" (1.234,56), "point" (1,234.56) or "whole" (1.234 is a whole number); columns.N.dates is "dmy", "mdy" or "ymd"; kind is a KIND; factor is what amounts are multiplied by to become whole ones (1000 for thousands). Tables and columns are counted from 0.',
      ],
      examples: [
        ['import departments.csv --dry-run', 'see what would happen'],
        [
          'import departments.csv --map mapping.json --json',
          'bring in with the answers; the document has batch, counts and remarks',
        ],
      ],
      refused: 'refused: a file cannot be read, a question is open, or every single row was rejected',
    },
    template: {
      usage: ['template KIND --out FILE.xlsx'],
      about: 'write an empty workbook with headings, drop-downs and explanations. Filled in, it imports as it stands',
      options: [
        ['KIND', 'what is to be filled in'],
        ['--out FILE.xlsx', 'where the workbook is to be written'],
      ],
      values: ['kinds'],
      examples: [
        ['template departments --out departments.xlsx --lang en', 'a sheet for departments'],
        ['template parts --out bygningsdele.xlsx', 'building parts with Danish headings'],
      ],
    },
    profiles: {
      usage: ['profiles'],
      about: 'list the profiles: the built-in ones and those you have kept',
      options: [],
      notes: [
        'A profile comes about in the app: after an import, what was chosen can be kept under a name. It is saved as a file with “tilstand export profile” and taken elsewhere with “tilstand import-profile”.',
      ],
      examples: [
        ['profiles', 'name, title and what each reads'],
        ['profiles --json', 'the same for a program'],
      ],
    },
    'import-profile': {
      usage: ['import-profile FILE.json'],
      about: 'take a profile from a file that “tilstand export profile” or the app has written',
      options: [['FILE.json', 'the profile; one of the same title is replaced']],
      examples: [
        ['import-profile egelunden.json', 'answers with the name --profile knows it by'],
        ['import-profile egelunden.json --data OTHER-DIR', 'take it into another workspace'],
      ],
    },
    'undo-import': {
      usage: ['undo-import BATCH'],
      about: 'take an import back as one, also weeks later',
      options: [['BATCH', 'the name “tilstand import” answered with; an unknown one answers with the latest']],
      notes: [
        'What was changed since, and what something else is built on, is left as it is and named (with --json in the field leftAlone).',
      ],
      examples: [
        ['undo-import 019aa…', 'remove what the import made, and restore what it changed'],
        ['undo-import ?', 'show the latest imports (exit code 1, nothing changes)'],
      ],
    },
    departments: {
      usage: ['departments'],
      about: 'list the departments with light, condition and lowest balance of the 401 fund',
      options: [],
      examples: [
        ['departments', 'a table'],
        ['departments --json', 'a list with every figure'],
      ],
    },
    condition: {
      usage: ['condition NUMBER'],
      about: 'show a department’s condition by group',
      options: [['NUMBER', 'the department’s number with its leading zeros, such as 0101']],
      examples: [
        ['condition 0101', 'grade, worst part and share not inspected'],
        ['condition 0101 --json', 'the same for a program'],
      ],
    },
    plan: {
      usage: ['plan NUMBER [--scenario FILE.json]'],
      about: 'show a department’s plan and its 401 fund, year by year',
      options: [
        ['NUMBER', 'the department’s number'],
        ['--scenario FILE.json', 'what if: the plan as it would be; see docs/scenarier.md'],
      ],
      examples: [
        ['plan 0101', 'spending, provision, interest and balance of each year'],
        ['plan 0101 --scenario postpone.json --json', 'the plan under the scenario, and what differs'],
      ],
    },
    solve: {
      usage: ['solve NUMBER [--cap-bp N]'],
      about: 'find the least provision that keeps the 401 fund above its floor in every year',
      options: [
        ['NUMBER', 'the department’s number'],
        ['--cap-bp N', 'at most this much more each year, in hundredths of a per cent: 250 is 2.5 %'],
      ],
      examples: [
        ['solve 0101', 'the provision that is needed and the year that decides it'],
        ['solve 0101 --cap-bp 250', 'the way there with at most 2.5 % more a year'],
      ],
    },
    level: {
      usage: ['level NUMBER [--objective peak|provision|rise] [--window N]'],
      about: 'propose how works can be moved so that the years are more alike. Nothing is moved',
      options: [
        ['NUMBER', 'the department’s number'],
        ['--objective AIM', 'peak: a cheaper dearest year; provision: the provision; rise: its rise'],
        ['--window N', 'at most this many years a work is moved, 0–15; 3 otherwise'],
      ],
      examples: [
        ['level 0101', 'a proposal with the lines that are moved'],
        ['level 0101 --objective provision --window 5 --json', 'the same with another aim, for a program'],
      ],
    },
    twins: {
      usage: ['twins NUMBER'],
      about: 'compare a department with those most like it',
      options: [['NUMBER', 'the department’s number']],
      examples: [
        ['twins 0101', 'the twins and key figures per m²'],
        ['twins 0101 --json', 'the same for a program'],
      ],
    },
    export: {
      usage: [
        'export board NUMBER --out FILE.pdf',
        'export plan NUMBER --out FILE.xlsx',
        'export report NUMBER --out FILE.zip|.pdf|.xlsx|.json',
        'export profile NAME --out FILE.json',
        'export result BATCH --out FILE.xlsx',
      ],
      about: 'write a document. The file comes whole or not at all',
      options: [
        ['board', 'the pack for the tenants’ meeting'],
        ['plan', 'the plan as a workbook'],
        ['report', 'the newest condition report, or one by its id; a .zip has its photos'],
        ['profile', 'a kept profile, as “tilstand import-profile” takes it'],
        ['result', 'the result of an import: every remark with its row'],
        ['--out FILE', 'where the file is to be written'],
      ],
      examples: [
        ['export board 0207 --out pack.pdf --lang en', 'the pack of department 0207'],
        ['export result 019aa… --out result.xlsx', 'what the import gave'],
      ],
    },
    verify: {
      usage: ['verify'],
      about: 'check the workspace against its log',
      options: [],
      examples: [
        ['verify', 'where they agree that is said, with the number of operations, tables and rows'],
        ['verify --json', 'the field ok is true or false'],
      ],
      refused: 'the workspace does not agree with its log; the differences are named',
    },
    serve: {
      usage: ['serve [--port PORT] [--no-open]'],
      about: 'open the app in the browser on this computer',
      options: [
        ['--port PORT', 'the port on this computer; otherwise a free one'],
        ['--no-open', 'only write the address; it works once'],
      ],
      examples: [
        ['serve', 'stop with Ctrl+C'],
        ['serve --port 4500 --no-open --json', 'the address in a document, for a program'],
      ],
    },
    demo: {
      usage: ['demo'],
      about: 'bring in the demo portfolio and write its documents to out/demo/',
      options: [],
      notes: ['Without --data the workspace is gone afterwards; the documents stay.'],
      examples: [
        ['demo', 'the whole way through within seconds'],
        ['demo --data trial', 'keep the workspace in the folder trial'],
      ],
    },
    help: {
      usage: ['help [COMMAND]', 'COMMAND --help'],
      about: 'list every command, or show the page of one',
      options: [['COMMAND', 'a command, such as import']],
      examples: [
        ['help', 'every command with a line each'],
        ['help import', 'everything about bringing files in'],
      ],
    },
  },
};
