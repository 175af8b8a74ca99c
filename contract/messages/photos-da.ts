/** Sentences about photos, Danish: what is wrong with a file, and what to do. */
export const photosDa = {
  photo_empty: 'Filen er tom. Hent billedet igen.',
  photo_unknown_kind: 'Filen er ikke et billede, der kan læses. Vælg et billede i JPEG, PNG eller WebP.',
  photo_other_kind: 'Filen er {looksLike}, ikke et foto. Gem billedet som JPEG, PNG eller WebP, og prøv igen.',
  photo_heic:
    'Filen er et HEIC-billede, som telefonen gemmer, og som ikke kan vises her. På iPhone: vælg Indstillinger › Kamera › Formater › «Mest kompatible», så bliver nye billeder JPEG. På Android: slå HEIF eller «højeffektive billeder» fra i kameraets indstillinger. Dette billede: åbn det på telefonen eller i Fotos på pc’en, gem det som JPEG, og tilføj det igen.',
  photo_damaged: 'Billedet er beskadiget eller afbrudt undervejs. Hent det igen fra kameraet eller telefonen.',
  photo_animated: 'Billedet bevæger sig. Gem ét billede af det som JPEG eller PNG.',
  photo_odd_jpeg: 'Billedet er en sjælden slags JPEG, som ikke læses. Gem det igen som almindelig JPEG.',
  photo_too_many_pixels:
    'Billedet har {megapixels} megapixel; der kan læses {limit}. Tag det med en lavere opløsning, eller gør det mindre.',
  photo_too_large: 'Billedet fylder mere end de {limitMb} MB, der kan gemmes. Gør det mindre.',
  photo_too_many_bytes: 'Billederne fylder tilsammen mere end {limitMb} MB. Tilføj dem i flere omgange.',
  photo_not_upright: 'Billedet ligger ned og er ikke vendt. Tilføj det igen her på siden; så bliver det vendt.',
  photo_copy_wrong: 'Billedets kopi passer ikke til originalen. Tilføj billedet igen.',
  photo_not_decoded: 'Billedet kan ikke vises og er derfor ikke gemt. Åbn det i et andet program, og gem det igen.',
  photo_elsewhere: 'Fotoet hører allerede til en anden rapport. Tilføj billedet igen.',
  photo_binding_unknown:
    'Det, fotoet skal høre til, findes ikke i rapporten længere. Hent rapporten igen, og tilføj fotoet på ny.',
  photo_file_missing:
    'Fotoets fil mangler på denne maskine. Læg en sikkerhedskopi tilbage, eller hent den fra en anden maskine.',
  photo_file_damaged:
    'Fotoets fil er beskadiget og vises ikke. Læg en sikkerhedskopi tilbage, eller hent den fra en anden maskine.',
  photo_erased: 'Fotoet er slettet for altid efter anmodning. Det kan ikke vises eller ændres.',
  photo_erased_before:
    'Dette foto er slettet for altid efter anmodning og kan ikke lægges ind igen. Tag et nyt, der ikke viser personen.',
  photo_erase_none: 'Der er ingen fotos at slette: ingen er mærket med persondata, eller de er slettet allerede.',
  photo_erase_changed: 'Der er i mellemtiden {count} fotos at slette. Se listen igen, før du sletter.',
  not_found_photo: 'Fotoet findes ikke længere. Hent rapporten igen.',
} as const;
