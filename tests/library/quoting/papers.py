"""The rest of a paper, around a sentence."""

REST_OF_THE_PAPER = {
    "en": "The paper is printed in the town of Hale and it is sold by the sea. It was a day of rain, and the sun set at nine.",
    "de": "Die Zeitung wird in der Stadt gedruckt und ist in den Dörfern zu haben. Es war ein Tag mit Regen.",
    "fr": "Le journal est imprimé dans la ville et il est vendu sur la côte. Les rues étaient vides et le soir tombait.",
    "es": "El periódico se imprime en la ciudad y se vende en la costa. Las calles estaban vacías y el sol se puso.",
    "ru": "Газета печатается в городе и продаётся на берегу.",
    "ar": "تطبع الصحيفة في المدينة وتباع على الساحل.",
    "zh": "报纸在城里印刷，在海边出售。",
    "ja": "新聞は町で印刷され、海辺で売られる。",
}
"""Some lines by which a text's language is told."""
