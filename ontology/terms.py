"""Every IRI of the graph's contract as a plain string, so that naming a term costs no RDF library.

Own terms carry no prefix in their constant (``UNION_BODY``); terms of other vocabularies carry that vocabulary's
(``ORG_MEMBERSHIP``). Concepts of the closed schemes live in the ontology's namespace (``ukg:level-municipal``);
individuals, and posts and honours among them, live under ``INDIVIDUALS`` and are named by their Chinese label.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Namespaces

UKG: Final[str] = "https://w3id.org/unionkg/ontology#"
INDIVIDUALS: Final[str] = "https://w3id.org/unionkg/id/"
ORG: Final[str] = "http://www.w3.org/ns/org#"
FOAF: Final[str] = "http://xmlns.com/foaf/0.1/"
SKOS: Final[str] = "http://www.w3.org/2004/02/skos/core#"
SCHEMA: Final[str] = "https://schema.org/"
DCT: Final[str] = "http://purl.org/dc/terms/"
PROV: Final[str] = "http://www.w3.org/ns/prov#"
OA: Final[str] = "http://www.w3.org/ns/oa#"
RDF: Final[str] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final[str] = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final[str] = "http://www.w3.org/2002/07/owl#"
XSD: Final[str] = "http://www.w3.org/2001/XMLSchema#"
SH: Final[str] = "http://www.w3.org/ns/shacl#"
VOID: Final[str] = "http://rdfs.org/ns/void#"
DCAT: Final[str] = "http://www.w3.org/ns/dcat#"
WD: Final[str] = "http://www.wikidata.org/entity/"
WDT: Final[str] = "http://www.wikidata.org/prop/direct/"
VIVO: Final[str] = "http://vivoweb.org/ontology/core#"

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dcat": DCAT,
        "dct": DCT,
        "foaf": FOAF,
        "oa": OA,
        "org": ORG,
        "owl": OWL,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "sh": SH,
        "skos": SKOS,
        "ukg": UKG,
        "void": VOID,
        "xsd": XSD,
    }
)

# The classes of organisations

ORG_ORGANIZATION: Final[str] = ORG + "Organization"
UNION_BODY: Final[str] = UKG + "UnionBody"
PARTY_BODY: Final[str] = UKG + "PartyBody"
GOVERNMENT_BODY: Final[str] = UKG + "GovernmentBody"
MASS_ORGANIZATION: Final[str] = UKG + "MassOrganization"
ENTERPRISE: Final[str] = UKG + "Enterprise"
INSTITUTION: Final[str] = UKG + "Institution"
COMMITTEE: Final[str] = UKG + "Committee"
FACILITY: Final[str] = UKG + "Facility"
BODIES: Final[tuple[str, ...]] = (
    UNION_BODY,
    PARTY_BODY,
    GOVERNMENT_BODY,
    MASS_ORGANIZATION,
    ENTERPRISE,
    INSTITUTION,
    COMMITTEE,
    FACILITY,
)

# The classes of other resources

FOAF_AGENT: Final[str] = FOAF + "Agent"
FOAF_PERSON: Final[str] = FOAF + "Person"
PLACE: Final[str] = UKG + "Place"
PROGRAMME: Final[str] = UKG + "Programme"
HONOUR: Final[str] = UKG + "Honour"
POLICY_DOCUMENT: Final[str] = UKG + "PolicyDocument"
SKOS_CONCEPT: Final[str] = SKOS + "Concept"
SKOS_CONCEPT_SCHEME: Final[str] = SKOS + "ConceptScheme"

# The classes of facts

ORG_MEMBERSHIP: Final[str] = ORG + "Membership"
ORG_CHANGE_EVENT: Final[str] = ORG + "ChangeEvent"
CONFERRAL: Final[str] = UKG + "Conferral"
FIGURE: Final[str] = UKG + "Figure"
RDF_STATEMENT: Final[str] = RDF + "Statement"

# The classes of sources and evidence

NEWS_ARTICLE: Final[str] = SCHEMA + "NewsArticle"
SOURCE_DOCUMENT: Final[str] = SCHEMA + "DigitalDocument"
PASSAGE: Final[str] = UKG + "Passage"
OA_SPECIFIC_RESOURCE: Final[str] = OA + "SpecificResource"
OA_TEXT_POSITION_SELECTOR: Final[str] = OA + "TextPositionSelector"
OA_TEXT_QUOTE_SELECTOR: Final[str] = OA + "TextQuoteSelector"
EXTRACTION: Final[str] = UKG + "Extraction"
PROV_SOFTWARE_AGENT: Final[str] = PROV + "SoftwareAgent"

# The properties of every resource

RDF_TYPE: Final[str] = RDF + "type"
SKOS_PREF_LABEL: Final[str] = SKOS + "prefLabel"
SKOS_ALT_LABEL: Final[str] = SKOS + "altLabel"
SKOS_EDITORIAL_NOTE: Final[str] = SKOS + "editorialNote"
SKOS_DEFINITION: Final[str] = SKOS + "definition"
SKOS_NOTATION: Final[str] = SKOS + "notation"
SKOS_BROADER: Final[str] = SKOS + "broader"
SKOS_NARROWER: Final[str] = SKOS + "narrower"
SKOS_IN_SCHEME: Final[str] = SKOS + "inScheme"
EVIDENCE: Final[str] = UKG + "evidence"

# The properties of organisations and places

LEVEL: Final[str] = UKG + "level"
UNION_TYPE: Final[str] = UKG + "unionType"
JURISDICTION: Final[str] = UKG + "jurisdiction"
AREA_CODE: Final[str] = UKG + "areaCode"
WITHIN: Final[str] = UKG + "within"
VALID_FROM: Final[str] = UKG + "validFrom"
VALID_UNTIL: Final[str] = UKG + "validUntil"
SUB_ORGANIZATION_OF: Final[str] = ORG + "subOrganizationOf"
COOPERATES_WITH: Final[str] = UKG + "cooperatesWith"
ORG_ORIGINAL_ORGANIZATION: Final[str] = ORG + "originalOrganization"
ORG_RESULTING_ORGANIZATION: Final[str] = ORG + "resultingOrganization"

# The properties of posts

ORG_MEMBER: Final[str] = ORG + "member"
ORG_ORGANIZATION_OF: Final[str] = ORG + "organization"
ORG_ROLE: Final[str] = ORG + "role"
WORKS_FOR: Final[str] = SCHEMA + "worksFor"

# The properties of programmes

PROGRAMME_TYPE: Final[str] = UKG + "programmeType"
ORGANIZER: Final[str] = UKG + "organizer"
CO_ORGANIZER: Final[str] = UKG + "coOrganizer"
UNDERTAKER: Final[str] = UKG + "undertaker"
PARTICIPANT: Final[str] = UKG + "participant"
DCT_IS_PART_OF: Final[str] = DCT + "isPartOf"

# The properties of honours and conferrals

HONOUR_TYPE: Final[str] = UKG + "honourType"
CONFERRED_BY: Final[str] = UKG + "conferredBy"
RECIPIENT_CLASS: Final[str] = UKG + "recipientClass"
SINCE: Final[str] = UKG + "since"
CONFERRAL_HONOUR: Final[str] = UKG + "honour"
RECIPIENT: Final[str] = UKG + "recipient"
GRANTOR: Final[str] = UKG + "grantor"
COUNT: Final[str] = UKG + "count"
STATUS: Final[str] = UKG + "status"
DCT_DATE: Final[str] = DCT + "date"

# The properties of figures

OBSERVATION_ABOUT: Final[str] = SCHEMA + "observationAbout"
SCHEMA_NAME: Final[str] = SCHEMA + "name"
SCHEMA_VALUE: Final[str] = SCHEMA + "value"
UNIT_TEXT: Final[str] = SCHEMA + "unitText"
OBSERVATION_DATE: Final[str] = SCHEMA + "observationDate"
APPROXIMATE: Final[str] = UKG + "approximate"

# The properties of articles, bylines, documents

HEADLINE: Final[str] = SCHEMA + "headline"
DATE_PUBLISHED: Final[str] = SCHEMA + "datePublished"
SCHEMA_TEXT: Final[str] = SCHEMA + "text"
SCHEMA_IS_PART_OF: Final[str] = SCHEMA + "isPartOf"
SCHEMA_SHA256: Final[str] = SCHEMA + "sha256"
AUTHOR: Final[str] = SCHEMA + "author"
CORRESPONDENT: Final[str] = UKG + "correspondent"
REPORTER: Final[str] = UKG + "reporter"
PHOTOGRAPHER: Final[str] = UKG + "photographer"
DCT_PUBLISHER: Final[str] = DCT + "publisher"
DCT_SOURCE: Final[str] = DCT + "source"
CORRESPONDS_TO: Final[str] = UKG + "correspondsTo"

# The properties of evidence and provenance

OA_HAS_SOURCE: Final[str] = OA + "hasSource"
OA_HAS_SELECTOR: Final[str] = OA + "hasSelector"
OA_START: Final[str] = OA + "start"
OA_END: Final[str] = OA + "end"
OA_EXACT: Final[str] = OA + "exact"
RDF_SUBJECT: Final[str] = RDF + "subject"
RDF_PREDICATE: Final[str] = RDF + "predicate"
RDF_OBJECT: Final[str] = RDF + "object"
WAS_GENERATED_BY: Final[str] = PROV + "wasGeneratedBy"
WAS_ASSOCIATED_WITH: Final[str] = PROV + "wasAssociatedWith"
SOFTWARE_VERSION: Final[str] = SCHEMA + "softwareVersion"
RULE: Final[str] = UKG + "rule"

# Literal types

XSD_BOOLEAN: Final[str] = XSD + "boolean"
XSD_DATE: Final[str] = XSD + "date"
XSD_G_YEAR: Final[str] = XSD + "gYear"

# Statuses of a conferral

CONFERRED: Final[str] = UKG + "Conferred"
PLANNED: Final[str] = UKG + "Planned"
NOMINATED: Final[str] = UKG + "Nominated"

# Concept schemes

LEVEL_SCHEME: Final[str] = UKG + "levels"
UNION_TYPE_SCHEME: Final[str] = UKG + "union-types"
PROGRAMME_TYPE_SCHEME: Final[str] = UKG + "programme-types"
HONOUR_TYPE_SCHEME: Final[str] = UKG + "honour-types"
POST_SCHEME: Final[str] = UKG + "posts"
STATUS_SCHEME: Final[str] = UKG + "statuses"
UNIT_SCHEME: Final[str] = UKG + "units"

# Concepts' notations, from the widest to the narrowest or in order of use; each scheme holds exactly these

LEVELS: Final[tuple[str, ...]] = ("national", "provincial", "municipal", "county", "township", "grassroots")
UNION_TYPES: Final[tuple[str, ...]] = ("federation", "industrial", "joint", "grassroots", "committee")
PROGRAMME_TYPES: Final[tuple[str, ...]] = (
    "campaign",
    "competition",
    "project",
    "brand",
    "platform",
    "training",
    "service",
    "relief",
    "construction",
    "pilot",
    "culture",
    "scheme",
    "education",
    "site",
    "forum",
    "selection",
)
HONOUR_TYPES: Final[tuple[str, ...]] = (
    "medal",
    "certificate",
    "title",
    "model-worker",
    "craftsman",
    "collective",
    "advanced-unit",
    "advanced-individual",
    "vanguard",
    "home",
    "prize",
    "competition-award",
    "designation",
    "list",
)


def level_concept(notation: str) -> str:
    """The IRI of a level, such as ``ukg:level-municipal`` for ``municipal``; KeyError if the scheme has none."""
    return _concept("level-", notation, LEVELS)


def union_type_concept(notation: str) -> str:
    """The IRI of a union type, such as ``ukg:union-federation``; KeyError if the scheme has none."""
    return _concept("union-", notation, UNION_TYPES)


def programme_type_concept(notation: str) -> str:
    """The IRI of a programme type, such as ``ukg:programme-competition``; KeyError if the scheme has none."""
    return _concept("programme-", notation, PROGRAMME_TYPES)


def honour_type_concept(notation: str) -> str:
    """The IRI of an honour type, such as ``ukg:honour-medal``; KeyError if the scheme has none."""
    return _concept("honour-", notation, HONOUR_TYPES)


def _concept(stem: str, notation: str, scheme: tuple[str, ...]) -> str:
    if notation not in scheme:
        raise KeyError(f"{stem}{notation}: expected one of {', '.join(scheme)}")
    return f"{UKG}{stem}{notation}"
