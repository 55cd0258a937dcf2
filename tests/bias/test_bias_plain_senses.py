"""Plain senses of listed English words: things, illnesses, games, names and crimes that the word is right for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

PLAIN = """
The takedown in the third round won her the wrestling match.
Police announced the takedown of a ransomware server.
The fruit is trashed when it turns brown.
The office bash starts at eight.
He bashed his head on the beam.
Hail pummelled the coast on Sunday.
The Savage family has farmed here since 1890.
A dog savaged the sheep.
The kite was ripped by the wind.
The paper weight crushed a finger.
The rail against the wall is loose.
She railed the boat in.
The insane asylum closed in 1954.
The bloated stomach of a cow is treated with oil.
The wheel is stupidly expensive to repair.
The dumb waiter carries plates to the second floor.
Petty Officer Jan Rehm was promoted.
Rambling roses cover the wall.
The crazy paving was laid in 1970.
Paranoid schizophrenia affects about one in 200 people.
The patient spoke in incoherent sentences after the stroke.
Wasteful heat losses fell by half after insulation.
The circus came to Westhaven in May.
The game of charades lasted an hour.
The stunt double broke an arm.
Mass hysteria at the school was traced to a gas leak.
March Madness draws 68 teams.
The Madness of King George was shown again.
Oil gushed from the well.
The parrot whined for food.
Ash spewed from the volcano.
The wind whined in the rigging.
A bogus caller took 400 pounds from the pensioner.
The sham feeding test measures acid.
Shady spots in the park are rare.
The shady lawn suits ferns.
Police warned of a phony parking ticket.
The officers found phony passports in the van.
Steel parts are fabricated in the yard.
The building was fabricated in sections.
Toxic algae closed the beach.
Toxic shock syndrome is rare.
The explosive charge was defused.
Explosive growth of bacteria followed.
Inflammatory bowel disease is common.
Incendiary balloons landed on a field.
A blistering sun dried the meadow.
The glaring headlights blinded the driver.
Rampant ivy covers the ruin.
A lion rampant is shown on the coat of arms.
The meltdown of the reactor core began at noon.
The flood of 1953 killed 307 people.
The invasion of Normandy began on 6 June.
An invasion of crayfish worries anglers.
Hordes of locusts ate the crop.
The First Crusade began in 1096.
The firestorm destroyed 300 homes.
The bombshell was found by divers and defused.
An unexploded bombshell from the war lay in the river.
The war on malaria has cost billions.
The outrage of 1922 is marked with a stone.
Order fell to chaos theory in the lecture.
The middle finger was amputated.
Farmers slaughter 400 pigs a day.
Prices skyrocketed by 40 percent.
The asteroid cratered the plain.
Slash pine grows in the south.
The virus decimated the herd.
The mob boss was sentenced to life.
A thug life tattoo identified the body.
The clown fish lives among anemones.
Clowns entertained the children on the ward.
The apex predator of the reef is the shark.
A monster wave hit the pier.
The cesspool must be emptied twice a year.
The hack saw lay on the bench.
The crooked spire is 70 metres high.
A rabid fox bit a walker.
Fringe benefits are taxed.
The play won an award at the Fringe festival.
Radical surgery removed the tumour.
Free radicals damage cells.
The elite runners started first.
Elite athletes train twice a day.
Police elite units stormed the house.
The strongman lifted 200 kilos at the fair.
The dictator game is a test in economics.
The junta of 1967 banned long hair.
Rogue waves are 20 metres high.
She woke to the sound of bells.
The pro-choice voucher scheme lets parents choose schools.
The greedy algorithm is fast.
The cozy cottage sleeps four.
The smear test detects cancer early.
The scapegoat stood in the desert.
The plot to kill the king failed in 1605.
The giveaway of free seeds starts at ten.
The cover-up on the boat kept the rain out.
The dodge ball team won.
Two men hijacked the plane in 1972.
The stoker stoked the fire.
The cook crammed the jars with plums.
The propaganda films of the 1940s are in the archive.
The brave knight is the badge of the club.
The brilliant white of the paint fades.
The diamond is brilliant cut.
The remarkable thing about the frog is its size.
Heroic couplets are rhymed pairs.
The genius grant went to a potter.
World-class sprinters run under ten seconds.
The spectacular sunset drew crowds.
The trumpet soloist was ill.
The vicious circle of debt is hard to break.
The brutal murder shocked the village.
A brutal frost killed the vines.
The notorious crossing has seen 14 crashes since 2019.
The pernicious anaemia was treated.
The virulent strain spread to farms.
The corrupt file could not be opened.
A corrupt official was jailed for six years.
The savage dog was put down.
Reckless driving cost him his licence.
The court found his conduct reckless.
The evil eye is a talisman.
The sinister bend on the shield marks a bastard.
Vile weather kept the boats in port.
The ruthless efficiency of the pump saves fuel.
Senseless from the fall, he lay in the snow.
The disgraced player returned after a ban for doping.
The callous on his hand was removed.
Illegal immigrants were found in the lorry, police said.
The extremist group was banned in 2019.
Political extremists were convicted of arson.
The so-called black box records the flight.
There is no wonder drug against colds.
Talking points are listed on page 4.
The racist murder of 1993 led to an inquiry.
Racist chants led to a fine for the club.
The sexist joke cost the host his job.
The homophobic attack left two men injured.
A hateful message was sprayed on the door.
The alarmist call of the bird warns the flock.
The bureaucrat read the file.
The deep state of sleep lasts an hour.
Fake news is the subject of the lecture.
The corporation's double standard weights were checked.
Special interests of the club include chess and go.
The ruling class of Sparta was small.
The mainstream media course starts in May.
"""


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_a_word_in_its_plain_sense_judges_nobody(document: Callable[..., Document], text: str) -> None:
    drawn = document(text, language="en", format="plain")
    assert [drawn.slice(f.span) for f in drawn.registry.rules["loaded-language"]().check(drawn)] == []
