"""Words that name the same country or people and share too few letters for a stem to tell."""

from briefings.language.words import split_rows

_GROUPS = """
afghan afghans afghanistan|american americans america u.s usa|argentine argentinian argentina|belgian belgium
brazilian brazil|british britain britons briton u.k uk|burmese myanmar burma|chinese china|congolese congo
czech czechia|danish denmark danes|dutch netherlands holland|emirati emirates u.a.e uae|european europe e.u eu
filipino philippines philippine|finnish finland finns|french france|german germany|greek greece greeks
icelandic iceland|iraqi iraq|irish ireland|israeli israel|japanese japan|kazakh kazakhstan|kyrgyz kyrgyzstan
lao laotian laos|lebanese lebanon|maltese malta|mexican mexico|nepali nepalese nepal|norwegian norway
pakistani pakistan|peruvian peru|polish poland poles|portuguese portugal|qatari qatar|saudi saudis
scottish scotland scots|serbian serbia serb serbs|spanish spain|sudanese sudan|swedish sweden swedes
swiss switzerland|tajik tajikistan|thai thailand|turkish turkey türkiye turks|turkmen turkmenistan
ukrainian ukraine|uzbek uzbekistan|vietnamese vietnam|welsh wales|yemeni yemen|child children|man men|woman women
person people|foot feet|mouse mice|crisis crises|analysis analyses|datum data
"""

_VARIANTS: dict[str, tuple[str, ...]] = {word: tuple(group) for group in split_rows(_GROUPS) for word in group}


def find_variants(word: str) -> tuple[str, ...]:
    """Give the words that mean the same country, people or thing in another form, the word itself among them."""
    return _VARIANTS.get(word, (word,))
